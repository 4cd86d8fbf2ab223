/*---
id: pull-secret-unreadable
title: Pull secret does not hold what its type asks for
severity: error
message: "{kind} {namespace}/{name} is used to pull, and holds no credentials that can be read"
why: |
  A secret of this type must have the key .dockerconfigjson or .dockercfg with a docker
  configuration in it. This one is empty, or its content is damaged: nodes pass over it, and the
  pull fails as if there were none.
remedy: oc describe secret -n {namespace} {name}
needs: [Secret, referrers]
source: "Managing images: Using image pull secrets (types of secrets)"
quiet_when: |
  Nothing pulls with it; builds; the export has left out the data of secrets, as it seems where no
  other pull secret of the same file could be read; the platform's namespaces.
examples:
  - name: another of the same file could be read
    object: [&o {kind: Secret, name: a, object_id: 1, source_id: 7}, &o2 {<<: *o, name: b,
      object_id: 2}]
    secret: [&s {namespace: shop, secret: a, type: kubernetes.io/dockercfg, object_id: 1}, {<<: *s,
      namespace: x}, {<<: *s, secret: b, object_id: 2, has_readable_registries: 1}]
    workload_pull_secret: [{kind: Deployment, namespace: shop, name: web, secret: a}]
    finds: ["Secret shop/a is used to pull, and holds no credentials that can be read"]
  - name: a service account alone
    object: [{kind: Secret, name: a, object_id: 1}, {kind: Secret, name: b, object_id: 2}]
    secret: [{<<: *s, type: kubernetes.io/dockerconfigjson}, &s2 {secret: b,
      has_readable_registries: 1, object_id: 2}]
    service_account_secret: [{namespace: shop, secret: a, usage: pull}]
    finds: ["Secret shop/a is used to pull, and holds no credentials that can be read"]
  - name: readable; of no registry type; unused; mounted; a build; another file; the platform
    object: [&o3 {<<: *o, name: r, source_id: 1}, {<<: *o2, name: o, source_id: 1}, {<<: *o3,
      name: u, object_id: 3}, {kind: Secret, name: f, object_id: 4, source_id: 2}, {<<: *o3,
      name: p, object_id: 5}, {<<: *o3, name: p1, object_id: 6}, {<<: *o3, name: p2, object_id: 7}]
    secret: [{<<: *s2, secret: r, object_id: 1, type: kubernetes.io/dockercfg}, {secret: o,
      type: Opaque, object_id: 2}, &s3 {secret: u, type: kubernetes.io/dockercfg, object_id: 3},
      {<<: *s3, secret: f, object_id: 4}, &s4 {<<: *s, namespace: openshift, secret: p,
      object_id: 5}, {<<: *s4, namespace: openshift-x, object_id: 6}, {<<: *s4, namespace: kube-x,
      object_id: 7}]
    workload_pull_secret: [{kind: Deployment, secret: r}, {kind: Deployment, secret: o},
      {kind: Deployment, secret: f}, {kind: Build, secret: u}, {kind: BuildConfig, secret: u},
      &w {namespace: openshift, kind: Deployment, secret: p}, {<<: *w, namespace: openshift-x},
      {<<: *w, namespace: kube-x}]
    service_account_secret: [{secret: u, usage: mount}]
    finds: []
---*/
WITH used AS (
  SELECT u.namespace, u.secret, u.kind || '/' || u.name AS used_by
  FROM workload_pull_secret AS u
  WHERE u.kind NOT IN ('Build', 'BuildConfig')
  UNION ALL
  SELECT l.namespace, l.secret, 'ServiceAccount/' || l.service_account
  FROM service_account_secret AS l WHERE l.usage = 'pull'
),
readable AS (
  SELECT o.source_id FROM secret AS s JOIN object AS o ON o.object_id = s.object_id
  WHERE s.has_readable_registries = 1
)
SELECT
  'Secret' AS kind, s.namespace, s.secret AS name, s.type, MIN(u.used_by) AS first_user,
  COUNT(*) AS impact_workloads
FROM secret AS s
JOIN used AS u ON u.namespace = s.namespace AND u.secret = s.secret
JOIN object AS o ON o.object_id = s.object_id
WHERE s.type LIKE 'kubernetes.io/dockerc%' AND s.has_readable_registries = 0
  AND o.source_id IN (SELECT source_id FROM readable)
  AND s.namespace <> 'openshift' AND s.namespace NOT LIKE 'openshift-%'
  AND s.namespace NOT LIKE 'kube-%'
GROUP BY s.namespace, s.secret, s.type;
