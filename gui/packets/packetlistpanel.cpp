#include "gui/packets/packetlistpanel.h"

#include <QActionGroup>
#include <QHeaderView>
#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>
#include <QVBoxLayout>
#include <QtConcurrent>

#include "core/store/ascii.h"
#include "gui/document.h"
#include "gui/packets/findbar.h"
#include "gui/packets/packetcopy.h"
#include "gui/packets/packetfinder.h"
#include "gui/packets/packetlistmodel.h"
#include "gui/packets/packetlistview.h"
#include "gui/selection.h"
#include "gui/windowsettings.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

const auto s_followKey = u"packets/follow"_s;

} // namespace

PacketListPanel::PacketListPanel(Document& document, Selection& selection, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_model(new PacketListModel(this))
    , m_view(new PacketListView(*m_model))
    , m_findBar(new FindBar)
    , m_follow(new QAction(tr("F&ollow New Packets"), this))
    , m_isFindSuperseded(std::make_shared<std::atomic<bool>>(false))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_view);
    layout->addWidget(m_findBar);
    setFocusProxy(m_view);
    m_view->setAccessibleName(tr("Packets"));
    m_view->restoreHeader();
    m_findBar->hide();
    m_finding.setMaxThreadCount(1);

    m_follow->setCheckable(true);
    m_follow->setShortcut(Qt::CTRL | Qt::Key_L);
    m_follow->setChecked(WindowSettings().value(s_followKey, true).toBool());

    connect(&m_document, &Document::snapshotChanged, this, &PacketListPanel::lookAtSnapshot);
    for (const auto signal : {&Document::opened, &Document::closed})
        connect(&m_document, signal, this, [this] {
            m_model->clear();
            updateEmptyText();
        });
    connect(&m_document, &Document::phaseChanged, this, [this](StartupPhase phase) {
        if (phase == StartupPhase::Ready && m_document.snapshot())
            m_orderer.prepare(m_document.snapshot());
    });
    connect(&m_document, &Document::hindranceChanged, this, &PacketListPanel::updateEmptyText);
    connect(&m_orderer, &PacketOrderer::ordered, this, &PacketListPanel::show);
    connect(&m_selection, &Selection::packetChanged, this, &PacketListPanel::showSelection);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PacketListPanel::selectCurrent);
    connect(m_view->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &PacketListPanel::requestOrder);
    connect(m_view, &PacketListView::cellMenuRequested, this, &PacketListPanel::showCellMenu);
    connect(m_findBar, &FindBar::findRequested, this, &PacketListPanel::find);
    connect(m_findBar, &FindBar::closed, m_view, [this] { m_view->setFocus(); });
    connect(m_follow, &QAction::toggled, this, [this](bool on) {
        if (on)
            m_view->scrollToBottom();
    });
    updateEmptyText();
}

PacketListPanel::~PacketListPanel()
{
    *m_isFindSuperseded = true;
    m_finding.waitForDone();
    m_view->saveHeader();
    WindowSettings().setValue(s_followKey, m_follow->isChecked());
}

void PacketListPanel::setFilter(const DisplayFilter& filter)
{
    m_filter = filter;
    requestOrder();
}

std::vector<TransmissionIndex> PacketListPanel::shownPackets() const
{
    std::vector<TransmissionIndex> packets;
    for (const PacketLine& line : m_model->lines())
        if (line.isPacket())
            packets.push_back(line.packet);
    return packets;
}

void PacketListPanel::lookAtSnapshot()
{
    const auto& now = m_document.snapshot();
    const auto& shown = m_model->snapshot();
    const bool sameRows = shown && shown->store == now->store &&
                          shown->packets.observationRows == now->packets.observationRows &&
                          shown->packets.transmissionCount() == now->packets.transmissionCount();
    if (sameRows && !m_filter.dependsOnTime() && !m_filter.dependsOnResolution())
        m_model->refresh(now);
    else
        requestOrder();
}

void PacketListPanel::requestOrder()
{
    if (!m_document.snapshot())
        return;
    const QHeaderView* header = m_view->horizontalHeader();
    m_orderer.request({m_document.snapshot(), m_filter, PacketColumn(header->sortIndicatorSection()),
                       header->sortIndicatorOrder() == Qt::DescendingOrder, m_model->expanded()});
}

void PacketListPanel::show(const PacketOrderResult& result)
{
    if (!m_document.snapshot() || m_document.snapshot()->store->sharedKeys() != result.snapshot->store->sharedKeys())
        return; // of a file that was closed meanwhile
    const bool isFirst = !m_model->snapshot();
    const bool wasAtEnd = m_view->isAtEnd();
    const int linesBefore = m_model->rowCount();
    m_model->show(result);
    showSelection();
    const bool grewAtEnd = m_model->rowCount() > linesBefore && linesBefore > 0;
    if (m_follow->isChecked() && (isFirst || (wasAtEnd && grewAtEnd)))
        m_view->scrollToBottom();
    updateEmptyText();
    emit countsChanged(m_model->packetCount(), result.snapshot->packets.transmissionCount());
}

void PacketListPanel::updateEmptyText()
{
    if (!m_document.engine())
        m_view->setEmptyText(tr("Open a database with File › Open, or drop one on the window."));
    else if (!m_model->snapshot())
        m_view->setEmptyText(m_document.hindrance().isEmpty() ? tr("The database is being read…")
                                                              : m_document.hindrance());
    else if (m_model->snapshot()->packets.transmissionCount() == 0)
        m_view->setEmptyText(tr("The database has no packets yet."));
    else
        m_view->setEmptyText(tr("No packet passes the display filter."));
}

void PacketListPanel::showSelection()
{
    if (!m_model->snapshot() || !m_selection.packet())
        return;
    const PacketStore& store = *m_model->snapshot()->store;
    const TransmissionIndex packet = store.findTransmission(*m_selection.packet());
    if (!packet.isValid())
        return;
    PacketLine line{packet, {}};
    if (m_selection.observation() && m_model->expanded().contains(packet))
        line.observation =
            store.findObservation(*m_selection.observation(), m_model->snapshot()->packets.observationRows);
    const int row = m_model->rowOf(line);
    if (row < 0 || row == m_view->currentIndex().row())
        return;
    m_isShowingSelection = true;
    selectRow(row);
    m_isShowingSelection = false;
}

void PacketListPanel::selectRow(int row)
{
    const int column = std::max(0, m_view->currentIndex().column());
    const QModelIndex index = m_model->index(row, column);
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_view->scrollTo(index);
}

void PacketListPanel::selectCurrent()
{
    const int row = m_view->currentIndex().row();
    if (m_isShowingSelection || row < 0 || row >= m_model->rowCount())
        return;
    const PacketStore& store = *m_model->snapshot()->store;
    const PacketLine line = m_model->line(row);
    m_selection.selectPacket(store.id(line.packet),
                             line.isPacket() ? std::nullopt : std::optional(store.id(line.observation)));
}

void PacketListPanel::find(const QString& text, bool forward)
{
    *m_isFindSuperseded = true;
    m_isFindSuperseded = std::make_shared<std::atomic<bool>>(false);
    if (!m_model->snapshot() || text.isEmpty())
        return;
    PacketSearch search{m_model->snapshot(), m_model->lines(), toLowerAscii(text.toUtf8().toStdString()),
                        m_view->currentIndex().row(), forward};
    QtConcurrent::run(&m_finding, [search = std::move(search), isSuperseded = m_isFindSuperseded] {
        return findPacket(search, *isSuperseded);
    }).then(this, [this, isSuperseded = m_isFindSuperseded](std::optional<PacketSearch::Found> found) {
        if (*isSuperseded)
            return;
        const int row = found ? m_model->rowOf(found->line) : -1;
        if (row >= 0)
            selectRow(row);
        m_findBar->showFound(row >= 0, found && found->isPastEnd);
    });
}

void PacketListPanel::goToPacket()
{
    if (!m_model->snapshot())
        return;
    const QString text =
        QInputDialog::getText(this, tr("Go to Packet"), tr("Number or hash of the packet:")).trimmed().toLower();
    if (text.isEmpty())
        return;
    emit inFrontWanted();
    const PacketStore& store = *m_model->snapshot()->store;
    bool isNumber = false;
    const qlonglong id = text.toLongLong(&isNumber);
    TransmissionIndex packet = store.findTransmission(std::string_view(text.toUtf8().toStdString()));
    if (!packet.isValid() && isNumber)
        packet = store.findTransmission(std::int64_t(id));
    const bool isThere = packet.isValid() && packet.value() < m_model->snapshot()->packets.transmissionCount();
    const int row = isThere ? m_model->rowOf({packet, {}}) : -1;
    if (row >= 0)
        selectRow(row);
    else
        QMessageBox::information(this, tr("Go to Packet"),
                                 isThere ? tr("The display filter hides this packet.")
                                         : tr("There is no such packet."));
}

void PacketListPanel::goBy(int rows)
{
    if (const int row = m_view->currentIndex().row() + rows; row >= 0 && row < m_model->rowCount())
        selectRow(row);
}

void PacketListPanel::goToMark(bool forward)
{
    const int row = m_model->nextMark(m_view->currentIndex().row(), forward);
    if (row >= 0)
        selectRow(row);
}

std::vector<PacketLine> PacketListPanel::chosenLines() const
{
    std::vector<PacketLine> lines;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
        lines.push_back(m_model->line(index.row()));
    return lines;
}

void PacketListPanel::addCopyActions(QMenu& menu)
{
    const auto add = [&](const QString& text, PacketCopyFormat format, const QKeySequence& shortcut = {}) {
        QAction* action = menu.addAction(text, this, [this, format] {
            if (m_model->snapshot())
                copyPackets(*m_model->snapshot(), chosenLines(), format, *m_view->horizontalHeader(),
                            TimeDisplay::instance().format());
        });
        action->setShortcut(shortcut);
    };
    add(tr("Copy as &Text"), PacketCopyFormat::Text, QKeySequence::Copy);
    add(tr("Copy as &CSV"), PacketCopyFormat::Csv);
    add(tr("Copy as &JSON"), PacketCopyFormat::Json);
    add(tr("Copy as &Hex"), PacketCopyFormat::Hex);
}

void PacketListPanel::addEditActions(QMenu& menu)
{
    addCopyActions(menu);
    for (QAction* copy : menu.actions()) { // other panels have their own copying
        copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_view->addAction(copy);
    }
    menu.addSeparator();
    const auto addFind = [&](const QString& text, QKeySequence::StandardKey shortcut, auto find) {
        menu.addAction(text, shortcut, m_findBar, [this, find] {
            emit inFrontWanted();
            find();
        });
    };
    addFind(tr("&Find Packet…"), QKeySequence::Find, [this] { m_findBar->open(); });
    addFind(tr("Find &Next"), QKeySequence::FindNext, [this] { m_findBar->request(true); });
    addFind(tr("Find &Previous"), QKeySequence::FindPrevious, [this] { m_findBar->request(false); });
    menu.addSeparator();
    menu.addAction(tr("&Mark or Unmark Packets"), Qt::CTRL | Qt::Key_M, this, [this] {
        for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
            m_model->toggleMark(index.row());
    });
}

void PacketListPanel::addViewActions(QMenu& menu)
{
    menu.addAction(m_follow);
    QMenu* times = menu.addMenu(tr("&Time"));
    auto* group = new QActionGroup(this);
    const QString names[] = {tr("&Local Time"), tr("&UTC"), tr("&Seconds Since the First Packet")};
    for (const TimeFormat format : {TimeFormat::Local, TimeFormat::Utc, TimeFormat::Relative}) {
        QAction* action =
            times->addAction(names[int(format)], this, [format] { TimeDisplay::instance().setFormat(format); });
        action->setCheckable(true);
        action->setChecked(TimeDisplay::instance().format() == format);
        group->addAction(action);
    }
}

void PacketListPanel::addGoActions(QMenu& menu)
{
    menu.addAction(tr("&Go to Packet…"), Qt::CTRL | Qt::Key_G, this, &PacketListPanel::goToPacket);
    menu.addAction(tr("Ne&xt Packet"), Qt::CTRL | Qt::Key_Down, m_view, [this] { goBy(1); });
    menu.addAction(tr("P&revious Packet"), Qt::CTRL | Qt::Key_Up, m_view, [this] { goBy(-1); });
    menu.addAction(tr("&First Packet"), Qt::CTRL | Qt::Key_Home, m_view, [this] { selectRow(0); });
    menu.addAction(tr("&Last Packet"), Qt::CTRL | Qt::Key_End, m_view, [this] { selectRow(m_model->rowCount() - 1); });
    menu.addSeparator();
    menu.addAction(tr("&Next Mark"), Qt::CTRL | Qt::SHIFT | Qt::Key_N, this, [this] { goToMark(true); });
    menu.addAction(tr("&Previous Mark"), Qt::CTRL | Qt::SHIFT | Qt::Key_B, this, [this] { goToMark(false); });
}

void PacketListPanel::showCellMenu(const QModelIndex& index, const QPoint& position)
{
    QMenu menu;
    const QString filter =
        packetCellFilter(*m_model->snapshot(), m_model->line(index.row()), PacketColumn(index.column()));
    addFilterMenu(menu, tr("&Apply as Filter"), filter,
                  [this](const QString& text, FilterMode mode) { emit filterRequested(text, mode); });
    menu.addSeparator();
    menu.addAction(m_model->isMarked(index.row()) ? tr("Un&mark") : tr("&Mark"), this,
                   [this, row = index.row()] { m_model->toggleMark(row); });
    menu.addSeparator();
    addCopyActions(menu);
    menu.exec(position);
}

} // namespace corescope
