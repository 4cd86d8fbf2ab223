/*---
id: pruner-not-run
title: The image pruner has not run for days
severity: warning
message: "ImagePruner {name} is to run on schedule '{schedule}', its last job is of {last_job_at}"
why: |
  The operator makes a cron job of the settings, and that a job for each run. There is none of late:
  the cron job is missing or suspended, its pods cannot be made, or the operator does not manage the
  registry. Old revisions and images stay meanwhile, and nobody is told.
remedy: oc describe cronjob -n openshift-image-registry image-pruner
needs: [ImagePruner]
needs_complete: [Job]
source: "Automatically pruning images: ImagePruner, spec.schedule; job image-pruner"
quiet_when: |
  It is suspended (pruner-suspended); it, or its last job, is younger than max_days, as a weekly
  schedule needs; the registry is removed from the cluster.
parameters:
  max_days: {default: 8, unit: days, about: Days that may pass without a job.}
examples:
  - name: the last job is nine days old
    with: {as_of: 777600}
    image_pruner: [{image_pruner: cluster, schedule: "0 0 * * *"}]
    workload:
      - {kind: Job, namespace: openshift-image-registry, name: image-pruner-1, created_at: 0}
      - {kind: Job, namespace: openshift-image-registry, name: other-1, created_at: 777600}
      - {kind: Job, namespace: shop, name: image-pruner-2, created_at: 777600}
      - {kind: CronJob, namespace: openshift-image-registry, name: image-pruner-3,
         created_at: 777600}
    finds: ["ImagePruner cluster is to run on schedule '0 0 * * *', its last job is of 1970-01-01"]
  - name: there is no job at all
    image_pruner: [{image_pruner: cluster, schedule: "@daily"}]
    registry_configuration: [{registry_configuration: cluster, management_state: Managed}]
    object:
      - {kind: ImagePruner, name: other, created_at: 2026-01-31}
      - {kind: Namespace, name: cluster, created_at: 2026-01-31}
    finds: ["ImagePruner cluster is to run on schedule '@daily', its last job is of unknown"]
  - name: the last job is a week old
    with: {as_of: 777600}
    image_pruner: [{image_pruner: cluster}]
    workload:
      - {kind: Job, namespace: openshift-image-registry, name: image-pruner-1, created_at: 86400}
    finds: []
  - name: set up a day ago
    image_pruner: [{image_pruner: cluster}]
    object: [{kind: ImagePruner, name: cluster, created_at: 2026-01-30}]
    finds: []
  - name: suspended
    image_pruner: [{image_pruner: cluster, is_suspended: 1}]
    finds: []
  - name: no registry
    image_pruner: [{image_pruner: cluster}]
    registry_configuration: [{registry_configuration: cluster, management_state: Removed}]
    finds: []
---*/
WITH last_job AS (
  SELECT MAX(created_at) AS created_at FROM workload
  WHERE kind = 'Job' AND namespace = 'openshift-image-registry' AND name LIKE 'image-pruner-%'
)
SELECT
  'ImagePruner' AS kind, p.image_pruner AS name,
  CASE WHEN p.schedule = '' THEN '0 0 * * *' ELSE p.schedule END AS schedule,
  j.created_at AS last_job_at
FROM image_pruner AS p
CROSS JOIN last_job AS j
LEFT JOIN object AS o ON o.kind = 'ImagePruner' AND o.name = p.image_pruner
WHERE p.is_suspended = 0
  AND COALESCE(j.created_at, o.created_at, 0) < :as_of - :max_days * 86400
  AND p.image_pruner NOT IN (
    SELECT registry_configuration FROM registry_configuration WHERE management_state = 'Removed'
  );
