/**
 * SQL: the open request `r` (state `rs`, model `m`) waits for the decision of the person in parameter `parameter`: an approver for the
 * model's team, older than the request, who has not decided and is neither its submitter nor a contributor, as its rules say.
 */
export function awaitsDecision(parameter: number): string {
  const person = `$${parameter}::uuid`;
  return `rs.status = 'open' and (r.deadline is null or r.deadline > clock_timestamp())
    and exists (select 1 from role_grant g where g.person_id = ${person} and g.role = 'approver' and g.to_seq is null
      and (g.team_id is null or g.team_id = m.team_id) and (g.until is null or g.until > clock_timestamp())
      and (g.granted_at <= r.opened_at or not (r.rules #>> '{separation,roleOlderThanRequest}')::boolean))
    and not exists (select 1 from approval_decision d where d.request_id = r.id and d.person_id = ${person})
    and not ((r.rules #>> '{separation,submitter}')::boolean and r.submitted_by is not distinct from ${person})
    and not ((r.rules #>> '{separation,contributors}')::boolean and exists (
      select 1 from version_contributor c where c.version_id = r.version_id and c.person_id = ${person}))`;
}
