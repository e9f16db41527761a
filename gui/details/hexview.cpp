#include "gui/details/hexview.h"

#include <QFontDatabase>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr int s_margin = 6; // pixels

} // namespace

HexView::HexView(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setAccessibleName(tr("Bytes"));
    viewport()->setBackgroundRole(QPalette::Base);
    setFocusPolicy(Qt::StrongFocus);
}

int HexView::lineHeight() const
{
    return fontMetrics().height() + 2;
}

int HexView::hexLeft(std::size_t column) const
{
    const int wide = fontMetrics().horizontalAdvance(u'0');
    return s_margin + wide * int(6 + column * 3 + column / 8);
}

int HexView::textLeft(std::size_t column) const
{
    return hexLeft(m_bytesPerLine) + fontMetrics().horizontalAdvance(u'0') * int(1 + column);
}

void HexView::setBytes(std::vector<std::uint8_t> bytes)
{
    m_bytes = std::move(bytes);
    m_begin = m_length = 0;
    updateScrollBar();
    verticalScrollBar()->setValue(0);
    viewport()->update();
}

void HexView::mark(std::size_t begin, std::size_t length)
{
    m_begin = std::min(begin, m_bytes.size());
    m_length = std::min(length, m_bytes.size() - m_begin);
    const int line = int(m_begin / m_bytesPerLine);
    const int visible = std::max(1, viewport()->height() / lineHeight());
    if (m_length > 0 && (line < verticalScrollBar()->value() || line >= verticalScrollBar()->value() + visible))
        verticalScrollBar()->setValue(line);
    viewport()->update();
}

void HexView::updateScrollBar()
{
    const int lines = int((m_bytes.size() + m_bytesPerLine - 1) / m_bytesPerLine);
    verticalScrollBar()->setPageStep(std::max(1, viewport()->height() / lineHeight()));
    verticalScrollBar()->setRange(0, std::max(0, lines - verticalScrollBar()->pageStep()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    const int needed = m_bytes.empty() ? 0 : textLeft(m_bytesPerLine) + s_margin;
    horizontalScrollBar()->setRange(0, std::max(0, needed - viewport()->width()));
}

void HexView::resizeEvent(QResizeEvent*)
{
    const std::size_t first = std::size_t(verticalScrollBar()->value()) * m_bytesPerLine;
    m_bytesPerLine = 16;
    while (m_bytesPerLine > 4 && textLeft(m_bytesPerLine) + s_margin > viewport()->width())
        m_bytesPerLine /= 2;
    updateScrollBar();
    verticalScrollBar()->setValue(int(first / m_bytesPerLine));
    viewport()->update();
}

void HexView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    if (m_bytes.empty()) {
        painter.setFont(QFontDatabase::systemFont(QFontDatabase::GeneralFont));
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(viewport()->rect().adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Choose a packet to see its fields and bytes."));
        return;
    }
    painter.translate(-horizontalScrollBar()->value(), 0);
    const QPalette colours = palette();
    const int height = lineHeight();
    const auto firstLine = std::size_t(verticalScrollBar()->value());
    for (std::size_t line = firstLine; line * m_bytesPerLine < m_bytes.size(); ++line) {
        const int top = int(line - firstLine) * height;
        if (top > viewport()->height())
            break;
        const auto draw = [&](int left, const QString& text, const QColor& colour) {
            painter.setPen(colour);
            painter.drawText(left, top, fontMetrics().horizontalAdvance(text) + 2, height, Qt::AlignVCenter, text);
        };
        draw(s_margin, u"%1"_s.arg(line * m_bytesPerLine, 4, 16, QChar(u'0')),
             colours.color(QPalette::PlaceholderText));
        for (std::size_t column = 0; column < m_bytesPerLine; ++column) {
            const std::size_t at = line * m_bytesPerLine + column;
            if (at >= m_bytes.size())
                break;
            const bool isMarked = at >= m_begin && at < m_begin + m_length;
            const int wide = fontMetrics().horizontalAdvance(u'0');
            if (isMarked) {
                painter.fillRect(hexLeft(column) - wide / 2, top, wide * 3, height, colours.highlight());
                painter.fillRect(textLeft(column), top, wide, height, colours.highlight());
            }
            const QColor colour = colours.color(isMarked ? QPalette::HighlightedText : QPalette::Text);
            const std::uint8_t byte = m_bytes[at];
            draw(hexLeft(column), u"%1"_s.arg(byte, 2, 16, QChar(u'0')).toUpper(), colour);
            draw(textLeft(column), QString(byte >= 0x20 && byte < 0x7f ? QChar(char16_t(byte)) : QChar(u'·')), colour);
        }
    }
}

void HexView::mousePressEvent(QMouseEvent* event)
{
    const int x = event->pos().x() + horizontalScrollBar()->value();
    const auto line = std::size_t(verticalScrollBar()->value() + event->pos().y() / lineHeight());
    for (std::size_t column = 0; column < m_bytesPerLine; ++column) {
        const int wide = fontMetrics().horizontalAdvance(u'0');
        const bool isHex = x >= hexLeft(column) - wide / 2 && x < hexLeft(column) + wide * 5 / 2;
        const bool isText = x >= textLeft(column) && x < textLeft(column) + wide;
        const std::size_t at = line * m_bytesPerLine + column;
        if ((isHex || isText) && at < m_bytes.size()) {
            emit byteChosen(at);
            return;
        }
    }
}

void HexView::keyPressEvent(QKeyEvent* event)
{
    std::ptrdiff_t step = 0;
    switch (event->key()) {
    case Qt::Key_Left:
        step = -1;
        break;
    case Qt::Key_Right:
        step = std::ptrdiff_t(std::max<std::size_t>(1, m_length));
        break;
    case Qt::Key_Up:
        step = -std::ptrdiff_t(m_bytesPerLine);
        break;
    case Qt::Key_Down:
        step = std::ptrdiff_t(m_bytesPerLine);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    const std::ptrdiff_t at = std::ptrdiff_t(m_begin) + step;
    if (at >= 0 && std::size_t(at) < m_bytes.size())
        emit byteChosen(std::size_t(at));
}

} // namespace corescope
