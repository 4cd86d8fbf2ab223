/*---
id: dated-tag-in-use
title: Workloads use a tag whose date is long past
severity: warning
message: >-
  {namespace}/{image_stream}:{tag} is of {carried_date} and still in use; workloads:
  {impact_workloads}
why: |
  The name says when the image was made, and that was before the window in which fixes are kept up.
  Whoever names the tag gets this old state, and it cannot go before they move to a newer one.
remedy: oc describe imagestreamtag -n {namespace} {image_stream}:{tag}
needs: [ImageStream, referrers]
source: "Managing images, Image tag conventions: inspect old tags where dates are needed"
quiet_when: |
  Nobody names it (stale-tag-unused); it has one revision and is no import (date-in-tag-name); what
  a build pushes to; pods, jobs, builds and replica sets, whose owners count; the openshift
  namespace. What is kept by contract is found as well: suppress it.
parameters:
  window_days: {default: 365, unit: days, about: Age of a date that is still supported.}
examples:
  - name: taken over from upstream, and one that moves, a year after their day; two name the first
    with: {as_of: 31536000}
    image_stream_tag:
      - {namespace: shop, image_stream: lab, tag: v20, carried_date: "1970-01-01", carried_at: 0,
         revisions: 1}
      - {namespace: shop, image_stream: lab, tag: v21, carried_date: "1970-01-01", carried_at: 0,
         revisions: 2}
      - {namespace: shop, image_stream: lab, tag: v22, carried_date: "1970-01-01", carried_at: 0,
         revisions: 1}
    spec_tag:
      - {namespace: shop, image_stream: lab, tag: v20, from_tag: v20}
      - {namespace: till, image_stream: lab, tag: v22, from_tag: v22}
      - {namespace: shop, image_stream: web, tag: v22, from_tag: v22}
      - {namespace: shop, image_stream: lab, tag: v22, from_tag: v21}
    referrer:
      - {object_id: 7, target_namespace: shop, target_image_stream: lab, target_tag: v20}
      - {object_id: 8, target_namespace: shop, target_image_stream: lab, target_tag: v20}
      - {object_id: 8, target_namespace: shop, target_image_stream: lab, target_tag: v20}
      - {object_id: 9, target_namespace: till, target_image_stream: lab, target_tag: v20}
      - {object_id: 9, target_namespace: shop, target_image_stream: web, target_tag: v20}
      - {object_id: 7, target_namespace: shop, target_image_stream: lab, target_tag: v21}
      - {object_id: 7, target_namespace: shop, target_image_stream: lab, target_tag: v22}
    finds:
      - "shop/lab:v20 is of 1970-01-01 and still in use; workloads: 2"
      - "shop/lab:v21 is of 1970-01-01 and still in use; workloads: 1"
  - name: pushed to, and used by what has owners; a day too young; the platform's
    with: {as_of: 31536000}
    image_stream_tag:
      - {namespace: shop, image_stream: lab, tag: v20, carried_at: 0, revisions: 2}
      - {namespace: shop, image_stream: lab, tag: v21, carried_at: 1, revisions: 2}
      - {namespace: openshift, image_stream: lab, tag: v20, carried_at: 0, revisions: 2}
    referrer:
      - {target_namespace: shop, target_image_stream: lab, target_tag: v20, role: build-output}
      - {target_namespace: shop, target_image_stream: lab, target_tag: v20, kind: Build}
      - {target_namespace: shop, target_image_stream: lab, target_tag: v20, kind: Job}
      - {target_namespace: shop, target_image_stream: lab, target_tag: v20, kind: Pod}
      - {target_namespace: shop, target_image_stream: lab, target_tag: v20, kind: ReplicaSet}
      - {target_namespace: shop, target_image_stream: lab, target_tag: v20,
         kind: ReplicationController}
      - {target_namespace: shop, target_image_stream: lab, target_tag: v21}
      - {target_namespace: openshift, target_image_stream: lab, target_tag: v20}
    finds: []
---*/
SELECT
  t.namespace, t.image_stream, t.tag, t.carried_date, t.last_changed_at,
  COUNT(DISTINCT r.object_id) AS impact_workloads
FROM image_stream_tag AS t
JOIN referrer AS r
  ON r.target_namespace = t.namespace AND r.target_image_stream = t.image_stream
  AND r.target_tag = t.tag
LEFT JOIN spec_tag AS s
  ON s.namespace = t.namespace AND s.image_stream = t.image_stream AND s.tag = t.tag
  AND s.from_tag = s.tag
WHERE t.carried_at <= :as_of - :window_days * 86400
  AND (t.revisions > 1 OR s.tag IS NOT NULL)
  AND r.role <> 'build-output'
  AND r.kind NOT IN ('Build', 'Job', 'Pod', 'ReplicaSet', 'ReplicationController')
  AND t.namespace <> 'openshift'
GROUP BY t.namespace, t.image_stream, t.tag, t.carried_date, t.last_changed_at;
