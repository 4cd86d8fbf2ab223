/*---
id: service-account-missing
title: Workload runs as a service account that is not there
severity: error
message: "{kind} {namespace}/{name} runs as {service_account}, which is not there"
why: |
  No pod can be made for a service account that does not exist: the workload stays without pods
  from the next roll-out, or the next node that fails, and the build does not start.
remedy: oc create serviceaccount -n {namespace} {service_account}
needs: [referrers]
needs_complete: [ServiceAccount]
source: "Using service accounts: pods run as a service account of their project"
quiet_when: |
  The default one, which the cluster makes; a pod, which is there already; an owner is reported
  instead; what has ended, or is scaled to zero or suspended; what is younger than
  min_age_minutes; manifests without a namespace.
parameters:
  min_age_minutes: {default: 60, unit: minutes, about: Age from which a workload is judged.}
examples:
  - name: a deployment and a build config
    service_account:
      - {namespace: till, service_account: robot}
      - {namespace: shop, service_account: maker2}
    workload:
      - {kind: Deployment, namespace: shop, name: web, service_account: robot, replicas: 2,
         created_at: "2026-01-30T23:00:00Z"}
      - {kind: BuildConfig, namespace: shop, name: web, service_account: maker}
    finds:
      - "Deployment shop/web runs as robot, which is not there"
      - "BuildConfig shop/web runs as maker, which is not there"
  - name: there; default; a pod; owned; ended; young; scaled to zero; suspended; no namespace
    service_account: [{namespace: s, service_account: a}]
    workload:
      - &w {kind: Deployment, namespace: s, service_account: a}
      - {<<: *w, service_account: ""}
      - {<<: *w, service_account: default}
      - &w2 {kind: Pod, namespace: s, service_account: x}
      - {<<: *w2, kind: ReplicaSet, owner_kind: E, owner_name: e}
      - &w3 {kind: E, namespace: s, name: e}
      - {<<: *w2, kind: Job, phase: Complete}
      - {<<: *w2, kind: Deployment, created_at: 2026-01-31}
      - {<<: *w2, kind: Deployment, replicas: 0}
      - {<<: *w2, kind: CronJob, is_paused: 1}
      - &w4 {kind: Deployment, service_account: x}
    finds: []
  - name: no service account , only others like it
    workload:
      - *w
      - {<<: *w3, kind: ""}
      - {<<: *w4, kind: ""}
    finds: ["Deployment s/ runs as a, which is not there"]
---*/
SELECT w.kind, w.namespace, w.name, w.service_account, w.created_at, 1 AS impact_workloads
FROM workload AS w
LEFT JOIN service_account AS a
  ON a.namespace = w.namespace AND a.service_account = w.service_account
LEFT JOIN workload AS p
  ON p.namespace = w.namespace AND p.name = w.owner_name AND p.kind = w.owner_kind
WHERE w.service_account NOT IN ('', 'default') AND w.namespace <> '' AND w.kind <> 'Pod'
  AND a.service_account IS NULL AND p.name IS NULL
  AND w.phase NOT IN ('Complete', 'Failed', 'Cancelled', 'Error')
  AND COALESCE(w.replicas, 1) > 0 AND w.is_paused = 0
  AND (w.created_at IS NULL OR w.created_at <= :as_of - :min_age_minutes * 60);
