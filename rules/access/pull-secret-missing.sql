/*---
id: pull-secret-missing
title: Workloads name a pull secret that is not there
severity: warning
message: "{kind} {namespace}/{name} is not there, and {first_user} is to pull with it"
why: |
  Nodes pass over a pull secret that does not exist and pull without it: from a private repository
  nothing is pulled, and the pod stays in ImagePullBackOff. And a pod that names pull secrets does
  not get those of its service account.
remedy: oc get secrets -n {namespace} --field-selector=type=kubernetes.io/dockerconfigjson
needs: [referrers]
needs_complete: [Secret]
source: "Managing images: Using image pull secrets; PodSpec.imagePullSecrets"
quiet_when: |
  The workload has an owner, which has the name too; it has ended; a replica set or replication
  controller without pods; it is younger than min_age_minutes; a build, whose secrets are for other
  things too. A secret for the integrated registry (...-dockercfg-...), which the cluster replaces.
parameters:
  min_age_minutes: {default: 60, unit: minutes, about: Age from which a workload is judged.}
examples:
  - name: one of two secrets is there
    secret:
      - {namespace: shop, secret: a}
      - {namespace: till, secret: b}
    workload:
      - &w {kind: Deployment, namespace: shop, name: web,
         created_at: "2026-01-30T23:00:00Z"}
      - &w2 {<<: *w, namespace: x}
      - {<<: *w, name: ""}
      - {<<: *w, kind: ""}
    workload_pull_secret:
      - &w3 {kind: Deployment, namespace: shop, name: web, secret: a}
      - &w4 {<<: *w3, secret: b}
    finds: ["Secret shop/b is not there, and Deployment/web is to pull with it"]
    gives: {impact_workloads: [1]}
  - name: owned; ended; young; scaled to zero; a build
    workload:
      - {kind: Pod, name: p, owner_kind: Job, owner_name: j}
      - {kind: Job, name: j}
      - {kind: Pod, name: e, phase: Failed}
      - {kind: Pod, name: "y", created_at: 2026-01-31}
      - {kind: ReplicaSet, name: z, replicas: 0}
      - {kind: Build, name: b}
      - {kind: BuildConfig, name: b}
    workload_pull_secret:
      - &w5 {kind: Pod, name: p, secret: x}
      - {<<: *w5, name: e}
      - {<<: *w5, name: "y"}
      - {kind: ReplicaSet, name: z, secret: x}
      - &w6 {kind: Build, name: b, secret: x}
      - {<<: *w6, kind: BuildConfig}
      - {kind: Job, name: j, secret: j-dockercfg-x1}
    finds: []
  - name: no secret a, only others like it
    workload:
      - *w
      - {<<: *w2, kind: "", name: ""}
    workload_pull_secret: [*w4]
    finds: ["Secret shop/b is not there, and Deployment/web is to pull with it"]
---*/
SELECT
  'Secret' AS kind, u.namespace, u.secret AS name, MIN(u.kind || '/' || u.name) AS first_user,
  COUNT(*) AS impact_workloads
FROM workload_pull_secret AS u
JOIN workload AS w ON w.namespace = u.namespace AND w.name = u.name AND w.kind = u.kind
LEFT JOIN workload AS p
  ON p.namespace = w.namespace AND p.name = w.owner_name AND p.kind = w.owner_kind
LEFT JOIN secret AS s ON s.namespace = u.namespace AND s.secret = u.secret
WHERE s.secret IS NULL AND p.name IS NULL AND u.kind NOT IN ('Build', 'BuildConfig')
  AND u.secret NOT LIKE '%-dockercfg-%' AND w.phase NOT IN ('Succeeded', 'Failed')
  AND NOT (w.kind IN ('ReplicaSet', 'ReplicationController') AND COALESCE(w.replicas, 1) = 0)
  AND (w.created_at IS NULL OR w.created_at <= :as_of - :min_age_minutes * 60)
GROUP BY u.namespace, u.secret;
