/*---
id: pruner-failed
title: The image pruner fails
severity: error
message: "the image pruner failed: {failed_jobs} jobs since it last ended well, {reason}"
why: |
  Each run that fails leaves old revisions and images where they are: histories, etcd and the
  registry's storage grow. Most often a reference that does not parse, an object that cannot be
  read, or a registry that cannot be reached ends the run. The log of its job says which.
remedy: oc {verb} -n openshift-image-registry {object}
needs: [ImagePruner]
source: "Automatically pruning images: ImagePruner status.conditions, job image-pruner"
quiet_when: |
  One job failed since the last that succeeded and the pruner's own condition does not say that it
  fails, since one failure is noise. It is suspended (pruner-suspended).
examples:
  - name: its condition says so; no jobs were exported
    image_pruner: [{image_pruner: cluster}]
    image_pruner_condition:
      - {image_pruner: cluster, type: Failed, status: "True", reason: Error}
    finds: ["the image pruner failed: 0 jobs since it last ended well, Error"]
  - name: two jobs failed since the last that succeeded
    image_pruner: [{image_pruner: cluster}]
    workload: &jobs
      - {kind: Job, namespace: openshift-image-registry, name: image-pruner-1, phase: Failed,
         created_at: 1}
      - {kind: Job, namespace: openshift-image-registry, name: image-pruner-2, phase: Complete,
         created_at: 2}
      - {kind: Job, namespace: openshift-image-registry, name: image-pruner-3, phase: Failed,
         created_at: 3}
      - {kind: Job, namespace: openshift-image-registry, name: other-4, phase: Failed,
         created_at: 4}
      - {kind: Job, namespace: shop, name: image-pruner-5, phase: Failed, created_at: 5}
      - {kind: Pod, namespace: openshift-image-registry, name: image-pruner-6, phase: Failed,
         created_at: 6}
      - {kind: Job, namespace: openshift-image-registry, name: image-pruner-0, phase: Failed,
         created_at: 2}
      - {kind: Job, namespace: openshift-image-registry, name: image-pruner-7, created_at: 7}
      - {kind: Job, namespace: openshift-image-registry, name: image-pruner-8, phase: Failed,
         created_at: 8}
    finds: ["the image pruner failed: 2 jobs since it last ended well, jobs failed"]
  - name: one job failed; other conditions
    image_pruner: [{image_pruner: cluster}]
    image_pruner_condition:
      - {image_pruner: cluster, type: Available, status: "True", reason: Ready}
      - {image_pruner: cluster, type: Failed, status: "False", reason: Succeed}
      - {image_pruner: other, type: Failed, status: "True", reason: Error}
    workload:
      - {kind: Job, namespace: openshift-image-registry, name: image-pruner-1, phase: Failed}
    finds: []
  - name: suspended since it failed
    image_pruner: [{image_pruner: cluster, is_suspended: 1}]
    image_pruner_condition:
      - {image_pruner: cluster, type: Failed, status: "True", reason: Error}
    finds: []
---*/
WITH job AS (
  SELECT name, phase, created_at FROM workload
  WHERE kind = 'Job' AND namespace = 'openshift-image-registry' AND name LIKE 'image-pruner-%'
),
failed AS (
  SELECT COUNT(*) AS jobs, MAX(name) AS last_job, MIN(created_at) AS first_at
  FROM job
  WHERE phase = 'Failed'
    AND COALESCE(created_at, 0)
      > COALESCE((SELECT MAX(created_at) FROM job WHERE phase = 'Complete'), -1)
)
SELECT
  'ImagePruner' AS kind, p.image_pruner AS name, f.jobs AS failed_jobs,
  f.first_at AS first_failed_at, c.changed_at AS condition_changed_at,
  COALESCE(c.reason, 'jobs failed') AS reason,
  CASE WHEN f.last_job IS NULL THEN 'describe' ELSE 'logs' END AS verb,
  COALESCE('job/' || f.last_job, 'cronjob/image-pruner') AS object
FROM image_pruner AS p
CROSS JOIN failed AS f
LEFT JOIN image_pruner_condition AS c
  ON c.image_pruner = p.image_pruner AND c.type = 'Failed' AND c.status = 'True'
WHERE p.is_suspended = 0 AND (c.type IS NOT NULL OR f.jobs > 1);
