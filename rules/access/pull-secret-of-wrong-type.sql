/*---
id: pull-secret-of-wrong-type
title: Pull secret is of a type that nodes do not read
severity: error
message: "{kind} {namespace}/{name} is used to pull, but is of type {type}"
why: |
  Nodes read credentials only from secrets of type kubernetes.io/dockerconfigjson or
  kubernetes.io/dockercfg. Any other is passed over without an error, whatever it holds, and the
  pull fails as if there were none.
remedy: oc describe secret -n {namespace} {name}
needs: [Secret, referrers]
source: "Managing images: Using image pull secrets (types of secrets)"
quiet_when: |
  Nothing pulls with it; builds, which use secrets of other types for sources and caches; the
  platform's namespaces; the export does not tell the type.
examples:
  - name: an opaque secret, named by a deployment and by a service account
    secret:
      - &s {namespace: shop, secret: a, type: Opaque}
      - {namespace: till, secret: a, type: kubernetes.io/tls}
    workload_pull_secret:
      - &w {kind: Deployment, namespace: shop, name: web, secret: a}
      - {<<: *w, secret: b}
    service_account_secret:
      - &s2 {namespace: shop, service_account: default, secret: a, usage: pull}
    finds: ["Secret shop/a is used to pull, but is of type Opaque"]
    gives: {impact_workloads: [2]}
  - name: a service account alone
    secret: [*s]
    service_account_secret: [*s2]
    finds: ["Secret shop/a is used to pull, but is of type Opaque"]
  - name: right; mounted; a build; no type; the platform
    secret:
      - {secret: a, type: kubernetes.io/dockerconfigjson}
      - {secret: b, type: kubernetes.io/dockercfg}
      - &s3 {secret: c, type: Opaque}
      - {secret: d}
      - {<<: *s3, namespace: openshift}
      - {<<: *s3, namespace: openshift-x}
      - {<<: *s3, namespace: kube-x}
    workload_pull_secret:
      - {kind: Deployment, secret: a}
      - {kind: Deployment, secret: b}
      - {kind: Deployment, secret: d}
      - {kind: Build, secret: c}
      - {kind: BuildConfig, secret: c}
      - &w2 {namespace: openshift, kind: Deployment, secret: c}
      - {<<: *w2, namespace: openshift-x}
      - {<<: *w2, namespace: kube-x}
    service_account_secret: [{secret: c, usage: mount}]
    finds: []
---*/
WITH used AS (
  SELECT u.namespace, u.secret, u.kind || '/' || u.name AS used_by
  FROM workload_pull_secret AS u
  WHERE u.kind NOT IN ('Build', 'BuildConfig')
  UNION ALL
  SELECT l.namespace, l.secret, 'ServiceAccount/' || l.service_account
  FROM service_account_secret AS l WHERE l.usage = 'pull'
)
SELECT
  'Secret' AS kind, s.namespace, s.secret AS name, s.type, MIN(u.used_by) AS first_user,
  COUNT(*) AS impact_workloads
FROM secret AS s
JOIN used AS u ON u.namespace = s.namespace AND u.secret = s.secret
WHERE s.type NOT IN ('', 'kubernetes.io/dockerconfigjson', 'kubernetes.io/dockercfg')
  AND s.namespace <> 'openshift' AND s.namespace NOT LIKE 'openshift-%'
  AND s.namespace NOT LIKE 'kube-%'
GROUP BY s.namespace, s.secret, s.type;
