/*---
id: pull-secret-mounted-only
title: A pull secret is linked to be mounted, not to pull
severity: warning
message: "{namespace}/{name} mounts {secret} for {registry}, and does not pull with it"
why: |
  Without --for=pull, oc secrets link only lets pods mount the secret. Nodes do not use it: these
  pods pull as nobody, which a private repository refuses with ImagePullBackOff.
remedy: oc secrets link -n {namespace} {name} {secret} --for=pull
needs: [referrers]
needs_complete: [Secret, ServiceAccount]
discriminator: registry
source: "Managing images: Using image pull secrets; oc secrets link --for=pull"
quiet_when: |
  The pod names pull secrets itself, which then count alone; openshift-config/pull-secret, or
  another linked secret, is for it; what others make: pods, jobs; builds, which use such secrets.
examples:
  - name: the workloads of a service account, and those of none, which run as default
    secret_registry: [&s {namespace: shop, secret: s, registry: q}, &s2 {namespace: till,
      secret: s2, registry: q}, &s3 {namespace: shop, secret: x, registry: x}, &s4 {secret: s,
      registry: x}]
    service_account_secret: [&s5 {namespace: shop, service_account: default, secret: s,
      usage: mount}, &s6 {<<: *s5, service_account: robot}, &s7 {<<: *s6, secret: x, usage: pull},
      &s8 {<<: *s7, service_account: other, secret: s}, &s9 {<<: *s7, namespace: till, secret: s2}]
    workload: [&w {kind: Deployment, namespace: shop, name: a}, &w2 {kind: CronJob, namespace: shop,
      name: b, service_account: robot}]
    referrer: [&r {kind: Deployment, namespace: shop, name: a, role: container, registry: q},
      &r2 {<<: *r, registry: x}, &r3 {<<: *r, kind: CronJob, name: b, role: init-container}]
    finds: ["shop/default mounts s for q, and does not pull with it",
      "shop/robot mounts s for q, and does not pull with it"]
  - name: linked; its own secret; one for everywhere; not linked; made by others; a build
    secret_registry: [{secret: s, registry: q}, {secret: s, registry: all}, {secret: l,
      registry: q}, {secret: o, registry: q}, {namespace: openshift-config, secret: pull-secret,
      registry: all}]
    service_account_secret: [&s10 {service_account: default, secret: s, usage: mount},
      &s11 {<<: *s10, service_account: linked}, {<<: *s11, secret: l, usage: pull}]
    workload: [{kind: Deployment, name: a, service_account: linked}, {kind: Deployment, name: b,
      object_id: 1}, {kind: Deployment, name: c, service_account: default}, {kind: Deployment,
      name: d, service_account: other}, {kind: Pod, name: p}, {kind: Job, name: p}]
    workload_pull_secret: [{kind: Deployment, name: b, secret: o, object_id: 1}]
    referrer: [&r4 {kind: Deployment, name: a, role: container, registry: q}, {<<: *r4, name: b,
      object_id: 1}, {<<: *r4, name: c, registry: all}, {<<: *r4, name: d}, &r5 {<<: *r4, kind: Pod,
      name: p}, {<<: *r5, kind: Job}, {<<: *r4, name: a2, role: build-strategy}]
    finds: []
  - name: not where secret is s2
    secret_registry: [{<<: *s, secret: s2}, *s2, *s3, *s4]
    service_account_secret: [*s5, *s6, *s7, *s8, *s9]
    workload: [*w, *w2]
    referrer: [*r, *r2, *r3]
    finds: []
---*/
WITH asks AS (
  SELECT
    r.namespace AS namespace, r.registry AS registry,
    CASE WHEN w.service_account = '' THEN 'default' ELSE w.service_account END AS account,
    MIN(r.kind || '/' || r.name) AS first_user, COUNT(*) AS users
  FROM referrer AS r
  JOIN workload AS w ON w.namespace = r.namespace AND w.name = r.name AND w.kind = r.kind
  WHERE r.role IN ('container', 'init-container')
    AND r.kind NOT IN ('Pod', 'ReplicaSet', 'ReplicationController', 'Job')
    AND r.registry NOT IN (SELECT registry FROM image_stream)
    AND r.registry NOT IN (SELECT g.registry FROM secret_registry AS g
      WHERE g.namespace = 'openshift-config')
    AND r.object_id NOT IN (SELECT object_id FROM workload_pull_secret)
  GROUP BY 1, 2, 3
),
linked AS (
  SELECT l.namespace AS namespace, l.service_account, l.usage, x.secret AS secret,
    x.registry AS registry
  FROM service_account_secret AS l
  JOIN secret_registry AS x ON x.namespace = l.namespace AND x.secret = l.secret
)
SELECT
  'ServiceAccount' AS kind, a.namespace, a.account AS name, a.registry, a.first_user,
  MIN(x.secret) AS secret, a.users AS impact_workloads
FROM asks AS a
JOIN secret_registry AS x ON x.namespace = a.namespace AND x.registry = a.registry
LEFT JOIN linked AS l
  ON l.namespace = a.namespace AND l.service_account = a.account AND l.registry = a.registry
  AND l.usage = 'pull'
JOIN linked AS m
  ON m.namespace = a.namespace AND m.service_account = a.account AND m.secret = x.secret
WHERE l.secret IS NULL
GROUP BY a.namespace, a.account, a.registry, a.first_user, a.users;
