#include "gui/map/nodesearch.h"

#include <algorithm>

#include <QAbstractItemView>
#include <QCompleter>

namespace corescope {

namespace {

constexpr std::size_t mostSuggestions = 50;

} // namespace

std::vector<std::uint32_t> findNodes(const MapData& data, const QString& text, std::size_t most)
{
    std::vector<std::pair<int, std::uint32_t>> found; // how well it fits, 0 is best
    if (text.isEmpty())
        return {};
    for (std::uint32_t i = 0; i < data.nodes().size(); ++i) {
        const MapNode& node = data.nodes()[i];
        if (node.name.startsWith(text, Qt::CaseInsensitive))
            found.emplace_back(0, i);
        else if (node.keyText.startsWith(text, Qt::CaseInsensitive))
            found.emplace_back(1, i);
        else if (node.name.contains(text, Qt::CaseInsensitive))
            found.emplace_back(2, i);
    }
    std::ranges::sort(found);
    std::vector<std::uint32_t> nodes;
    for (const auto& [fit, node] : found)
        if (nodes.size() < most)
            nodes.push_back(node);
    return nodes;
}

NodeSearch::NodeSearch(QWidget* parent)
    : QLineEdit(parent)
{
    setPlaceholderText(tr("Find node"));
    setAccessibleName(placeholderText());
    setClearButtonEnabled(true);
    setMaximumWidth(240);
    auto* const completer = new QCompleter(&m_model, this);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    completer->setMaxVisibleItems(12);
    setCompleter(completer);
    connect(this, &QLineEdit::textEdited, this, &NodeSearch::suggest);
    connect(completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, &NodeSearch::choose);
    connect(this, &QLineEdit::returnPressed, this, [this] {
        suggest(text());
        choose(m_model.index(0));
    });
}

void NodeSearch::suggest(const QString& text)
{
    m_model.setNodes(m_data, findNodes(*m_data, text.trimmed(), mostSuggestions));
}

void NodeSearch::choose(const QModelIndex& index)
{
    // The completer shows the model through one of its own with the same rows.
    if (const KeyIndex node = m_model.key(m_model.index(index.row())); node.isValid())
        emit nodeChosen(node);
}

} // namespace corescope
