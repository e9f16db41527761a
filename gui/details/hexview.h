#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <QAbstractScrollArea>

namespace corescope {

/// The bytes of a packet in hex and as ASCII, with a stretch of them marked. A byte is chosen by mouse or arrow keys.
class HexView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit HexView(QWidget* parent = nullptr);

    void setBytes(std::vector<std::uint8_t> bytes);
    std::span<const std::uint8_t> bytes() const { return m_bytes; }
    /// Marks bytes and brings the first of them into sight; none with `length` 0.
    void mark(std::size_t begin, std::size_t length);

signals:
    void byteChosen(std::size_t offset);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int lineHeight() const;
    int hexLeft(std::size_t column) const; ///< x of a byte's digits
    int textLeft(std::size_t column) const;
    void updateScrollBar();

    std::vector<std::uint8_t> m_bytes;
    std::size_t m_bytesPerLine = 16;       ///< 8 where there is no room for more
    std::size_t m_begin = 0, m_length = 0; ///< what is marked
};

} // namespace corescope
