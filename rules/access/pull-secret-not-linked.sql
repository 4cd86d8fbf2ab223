/*---
id: pull-secret-not-linked
title: A pull secret is there, but no service account uses it
severity: warning
message: "{namespace}/{name} may not use {secret} to pull from {registry}: it is not linked"
why: |
  The namespace has credentials for the registry, but the service account that these pods run as
  does not name them, and neither do the pods. They pull as nobody, which a private repository
  refuses with ImagePullBackOff, and docker.io counts against its limit for everybody.
remedy: oc secrets link -n {namespace} {name} {secret} --for=pull
needs: [referrers]
needs_complete: [Secret, ServiceAccount]
discriminator: registry
source: "Managing images: Using image pull secrets; oc secrets link --for=pull"
quiet_when: |
  The pod names pull secrets itself, which then count alone; openshift-config/pull-secret is for
  the registry; the secret is linked for mount only (pull-secret-mounted-only);
  pods, jobs, replica sets and replication controllers, which are made by what is reported; builds.
examples:
  - name: the workloads of a service account, and those of none, which run as default
    secret_registry: [{namespace: shop, secret: s, registry: q}, &s {namespace: till, secret: s2,
      registry: q}, {<<: *s, secret: ""}, {<<: *s, secret: x}, &s2 {namespace: shop, secret: x,
      registry: x}, {<<: *s2, secret: ""}]
    service_account_secret: [&s3 {namespace: shop, service_account: robot, secret: x, usage: pull},
      {<<: *s3, service_account: other, secret: s}, {<<: *s3, namespace: till, secret: s2}]
    workload: [&w {kind: Deployment, namespace: shop, name: a}, {<<: *w, namespace: x}, {<<: *w,
      kind: x}, {kind: CronJob, namespace: shop, name: b, service_account: robot}]
    referrer: [&r {kind: Deployment, namespace: shop, name: a, role: container, registry: q},
      {<<: *r, role: x}, {<<: *r, kind: CronJob, name: b, role: init-container}]
    finds: ["shop/default may not use s to pull from q: it is not linked",
      "shop/robot may not use s to pull from q: it is not linked"]
    gives: {impact_workloads: [1, 1]}
  - name: linked; its own secret; one for everywhere; mounted; made by others; a build
    secret_registry: [{secret: s, registry: q}, {secret: s, registry: all}, {secret: l,
      registry: q}, {secret: o, registry: q}, {secret: s2, registry: quay.io},
      {namespace: openshift-config, secret: pull-secret, registry: all}]
    service_account_secret: [{service_account: linked, secret: l, usage: pull},
      &s4 {service_account: other, secret: s, usage: mount}, {<<: *s4, secret: l}, {<<: *s4,
      secret: o}]
    workload: [{kind: Deployment, name: a, service_account: linked}, {kind: Deployment, name: b,
      object_id: 1}, {kind: Deployment, name: c, service_account: default}, {kind: Deployment,
      name: d, service_account: other}, {kind: Pod, name: p}, {kind: Job, name: p}]
    workload_pull_secret: [{kind: Deployment, name: b, secret: o, object_id: 1}]
    referrer: [&r2 {kind: Deployment, name: a, role: container, registry: q}, {<<: *r2, name: b,
      object_id: 1}, {<<: *r2, name: c, registry: all}, &r3 {<<: *r2, name: d}, &r4 {<<: *r2,
      kind: Pod, name: p}, {<<: *r4, kind: Job}, {<<: *r2, name: a2, role: build-strategy},
      {<<: *r3, registry: quay.io}]
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
    AND r.registry NOT IN ('quay.io', 'ghcr.io', 'gcr.io', 'registry.access.redhat.com')
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
WHERE l.secret IS NULL
GROUP BY a.namespace, a.account, a.registry, a.first_user, a.users;
