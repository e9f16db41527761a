#include "core/mesh/joint/transmissionreader.h"

namespace corescope {

namespace {

std::optional<int> knownType(int type)
{
    return type < 0 ? std::nullopt : std::optional(type);
}

} // namespace

void TransmissionReader::begin(TransmissionIndex transmission)
{
    m_transmission = transmission;
    m_hops.clear();
    m_ends.clear();
    m_answers.clear();
    m_answerEnds.clear();
    m_observerKeys.clear();
    m_snrs.clear();
}

void TransmissionReader::add(ObservationIndex row, bool withAnswer)
{
    if (m_store.hasHops(row)) {
        m_store.pathView(m_store.path(row)).hops(m_path, m_store.keys());
        m_hops.insert(m_hops.end(), m_path.begin(), m_path.end());
    }
    if (const ResolvedPathIndex answer = m_store.resolvedPath(row); withAnswer && answer.isValid()) {
        m_store.relays(answer, m_answer);
        if (m_answer.size() == m_hops.size() - (m_ends.empty() ? 0 : m_ends.back()))
            m_answers.insert(m_answers.end(), m_answer.begin(), m_answer.end());
    }
    m_ends.push_back(m_hops.size());
    m_answerEnds.push_back(m_answers.size());
    m_snrs.push_back(m_store.snr(row));
    const ObserverIndex observer = m_store.observer(row);
    m_observerKeys.push_back(observer.isValid() && observer.value() < m_observers.size() ? m_observers[observer].key
                                                                                         : KeyIndex::none());
}

void TransmissionReader::addAll(const Arrangement& arrangement)
{
    if (m_transmission.value() < arrangement.transmissionCount())
        arrangement.forEachObservation(m_transmission, [this](ObservationIndex row) { add(row); });
}

TransmissionToResolve TransmissionReader::question()
{
    m_paths.clear();
    std::size_t begin = 0, answerBegin = 0;
    for (std::size_t i = 0; i < m_ends.size(); ++i) {
        m_paths.push_back({std::span(m_hops).subspan(begin, m_ends[i] - begin), m_observerKeys[i],
                           std::span(m_answers).subspan(answerBegin, m_answerEnds[i] - answerBegin), m_snrs[i]});
        begin = m_ends[i];
        answerBegin = m_answerEnds[i];
    }
    return {m_store.originator(m_transmission), knownType(m_store.routeType(m_transmission)),
            knownType(m_store.payloadType(m_transmission)), m_store.texts(m_transmission).decodedJson, m_paths};
}

} // namespace corescope
