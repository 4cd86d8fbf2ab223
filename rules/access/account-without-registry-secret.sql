/*---
id: account-without-registry-secret
title: Service account has no credentials for the integrated registry
severity: warning
message: "{kind} {namespace}/{name} has no secret to pull from {registry} with"
why: |
  The cluster gives each service account a pull secret for the integrated registry. This one's was
  unlinked or deleted: pods that run as it pull as nobody and fail with ImagePullBackOff.
remedy: oc get serviceaccount -n {namespace} {name} -o yaml
needs: [ServiceAccount, referrers]
needs_complete: [Secret]
source: "Managing images: wait until a new service account has its pull secret"
quiet_when: |
  No service account has one (the registry is removed, or secrets are kept otherwise); it is younger
  than min_age_minutes; a linked secret, or one that the workload names, is for the registry; what
  others make.
parameters:
  min_age_minutes: {default: 60, unit: minutes, about: Age from which a service account is judged.}
examples:
  - name: it was unlinked; another account has one
    image_stream: [{registry: "r:5000"}]
    service_account: [&s {namespace: shop, service_account: robot,
      created_at: "2026-01-30T23:00:00Z"}, {<<: *s, namespace: x}, {namespace: shop,
      service_account: default}]
    service_account_secret: [{namespace: shop, service_account: default,
      secret: default-dockercfg-x1, usage: pull}, &s2 {namespace: till, service_account: robot,
      secret: robot-dockercfg-x1, usage: pull}, &s3 {<<: *s2, namespace: shop,
      secret: robot-dockercfg-x2, usage: mount}, &s4 {<<: *s3, secret: s, usage: pull}]
    secret_registry: [{namespace: shop, secret: s, registry: q}]
    workload: [&w {kind: Deployment, namespace: shop, name: web, service_account: robot}, {<<: *w,
      kind: x}]
    referrer: [&r {kind: Deployment, namespace: shop, name: web, role: container,
      registry: "r:5000"}, {<<: *r, namespace: x}]
    finds: ["ServiceAccount shop/robot has no secret to pull from r:5000 with"]
    gives: {impact_workloads: [1]}
  - name: it has one; one made by hand; young; one of its own; another registry; made by others
    image_stream: [{registry: "r:5000"}]
    service_account: [{service_account: default}, {service_account: hand}, {service_account: x},
      {service_account: new, created_at: 2026-01-31}]
    service_account_secret: [&s5 {service_account: default, secret: default-dockercfg-x1,
      usage: pull}, &s6 {service_account: hand, secret: s, usage: pull}]
    secret_registry: [&s7 {secret: s, registry: "r:5000"}]
    workload: [&w2 {kind: Deployment, name: a}, &w3 {kind: Deployment, name: b,
      service_account: hand}, {kind: Deployment, name: c, service_account: new}, {kind: Deployment,
      name: d, service_account: x, object_id: 1}, &w4 {kind: Deployment, name: e,
      service_account: x}, {<<: *w4, kind: Pod, name: f}]
    workload_pull_secret: [{kind: Deployment, name: d, secret: s, object_id: 1}]
    referrer: [&r2 {kind: Deployment, name: a, role: container, registry: "r:5000"}, &r3 {<<: *r2,
      name: b}, {<<: *r2, name: c}, {<<: *r2, name: d, object_id: 1}, {<<: *r2, name: e,
      registry: q}, {<<: *r2, kind: Pod, name: f}, {<<: *r2, name: e, role: image-volume}]
    finds: []
  - name: no service account has one
    image_stream: [{registry: "r:5000"}]
    service_account: [{service_account: default}]
    workload: [*w2]
    referrer: [*r2]
    service_account_secret: [*s4]
    finds: []
  - name: no service account secret s, only others like it
    image_stream: [{registry: "r:5000"}]
    service_account: [{service_account: hand}]
    service_account_secret: [*s5, {<<: *s6, secret: ""}]
    secret_registry: [*s7, {<<: *s7, secret: "", namespace: x}]
    workload: [*w3]
    referrer: [*r3]
    finds: ["ServiceAccount /hand has no secret to pull from r:5000 with"]
---*/
WITH given AS (
  SELECT l.namespace, l.service_account
  FROM service_account_secret AS l
  LEFT JOIN secret_registry AS x ON x.namespace = l.namespace AND x.secret = l.secret
  WHERE l.usage = 'pull' AND (l.secret LIKE '%-dockercfg-%'
    OR x.registry IN (SELECT registry FROM image_stream))
)
SELECT
  'ServiceAccount' AS kind, a.namespace, a.service_account AS name, MIN(r.registry) AS registry,
  MIN(r.kind || '/' || r.name) AS first_user, a.created_at, COUNT(*) AS impact_workloads
FROM referrer AS r
JOIN workload AS w ON w.namespace = r.namespace AND w.name = r.name AND w.kind = r.kind
JOIN service_account AS a ON a.namespace = w.namespace
  AND a.service_account = CASE WHEN w.service_account = '' THEN 'default' ELSE w.service_account END
LEFT JOIN given AS g ON g.namespace = a.namespace AND g.service_account = a.service_account
WHERE r.role IN ('container', 'init-container') AND g.service_account IS NULL
  AND r.registry IN (SELECT registry FROM image_stream)
  AND r.kind NOT IN ('Pod', 'ReplicaSet', 'ReplicationController', 'Job')
  AND r.object_id NOT IN (SELECT object_id FROM workload_pull_secret)
  AND (a.created_at IS NULL OR a.created_at <= :as_of - :min_age_minutes * 60)
  AND 0 < (SELECT COUNT(*) FROM service_account_secret WHERE secret LIKE '%-dockercfg-%')
GROUP BY a.namespace, a.service_account, a.created_at;
