#pragma once

#include <QLineEdit>

class QCompleter;
class QStringListModel;

namespace corescope {

class Document;

/// The line a display filter is written in: coloured by what its words are, with completion of fields, operators and
/// values that occur in the open database.
class FilterEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit FilterEdit(const Document& document, QWidget* parent = nullptr);

    /// Tints the line: what is written is a filter, or not (yet) one.
    void showValidity(bool valid);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void colourWords();
    void offerCompletions();
    void complete(const QString& word);

    const Document& m_document;
    QCompleter* m_completer;
    QStringListModel* m_candidates;
    qsizetype m_wordBegin = 0; ///< of what a completion replaces, up to the cursor
    bool m_isColouring = false;
};

} // namespace corescope
