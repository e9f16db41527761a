#pragma once

#include <utility>
#include <vector>

#include <QScrollArea>

class QFormLayout;

namespace corescope {

/// What is known of one thing, a line for each: name and value as plain text that can be marked and copied.
class FactList : public QScrollArea
{
    Q_OBJECT

public:
    using Fact = std::pair<QString, QString>; ///< without a value it is left out

    explicit FactList(const QString& name, QWidget* parent = nullptr);

    void setFacts(const std::vector<Fact>& facts);

private:
    QFormLayout* m_form;
};

} // namespace corescope
