const reasons = 'reasons { rule message evidence }';
const allowed = `command allowed ${reasons}`;
const metric = 'name variant value lower upper n reference threshold status column segment reason';

/** Field lists that several documents share; each matches a type of `types.ts`. */
export const fields = {
  page: 'totalCount pageInfo { hasNextPage endCursor }',
  modelSummary: `id key name kind riskTier stage stageStatus waitingFor suspended team { key } owner { key name }
    champion { number } latestVersion { number }`,
  modelDetail: `useCase { key title } policy { key number digest } pendingCommand
    deployments { id environment version { number } active fence strategy loggingMode since until endpoint }
    allowedCommands { ${allowed} } workflow { workflowId runId url }
    findings(open: true) { id severity title status reason openedAt closedAt version { number } }`,
  finding: 'id severity title status reason openedAt closedAt version { number }',
  versionSummary: 'id number stage stageStatus pendingCommand createdAt artifact { digest size }',
  versionDetail: `model { key }
    signature { inputs { name type shape nullable categories } outputs { name type shape nullable categories } }
    dataset { key digest rows } trainingRun { trainer parameters metrics seed startedAt endedAt reason }
    validation { digest passed decidedAt gates { gate passed waived mandatory reason evidence } }
    approvalRequest { id status } submittedBy { key name } contributors { key name }
    allowedCommands { ${allowed} } workflow { workflowId runId url }`,
  approvalSummary: `id kind status openedAt deadline requiredApprovals subject { key } version { number }
    decisions { id decision by { key name } reason at packageDigest }`,
  approvalDetail: `package { digest content signature } mayDecide { ${allowed} }`,
  timelineEntry: 'at type summary actor { key name } seq details',
  monitoring: `environment paused reason pausedAt cadence windowSize clock watermark closedUntil lastRunAt scheduleId`,
  windowSummary: `id start end size partial status rows revision verdict labelCoverage mature version { number }
    performance { ${metric} } worstColumn { column verdict effect { ${metric} } }
    worstMissing { column value status } service { ${metric} }`,
  windowDetail: `columns { column role segment verdict reason effect { ${metric} } pValue adjustedP metrics { ${metric} }
    histogram } quality { ${metric} } notes`,
  alert: `id model { key } kind column segment seriesKey level state episode openedAt closedAt closeReason firedAt clearedAt
    summary response responseReason acknowledgedBy { key name } note mutedUntil release { workflowId runId url }
    releaseVersion { number }`,
  auditVerification: 'ok size rootHash firstBadSeq verifiedAt checkpoint',
};
