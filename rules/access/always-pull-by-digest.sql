/*---
id: always-pull-by-digest
title: Images named by digest are always pulled anew
severity: info
message: "{namespace} has workloads that always pull a digest: {workloads}, such as {first_user}"
why: |
  A digest stands for one image for ever, so looking for a newer one finds nothing: each start of a
  pod asks the registry, and fails when it cannot be reached although the node has the image.
  IfNotPresent is enough.
remedy: "oc patch {first_kind} -n {namespace} {first_name} --type=json -p {patch}"
needs: [referrers]
source: "Managing images: Image pull policy overview"
quiet_when: |
  Pods, whose policy the admission plug-in AlwaysPullImages sets; what has an owner; a trigger
  writes the digest in the place of a tag; the platform's namespaces. That credentials are checked
  at each start may be wanted where tenants share nodes.
examples:
  - name: two workloads of a namespace
    workload: [{kind: Deployment, namespace: shop, name: a}, {kind: Job, namespace: shop, name: b}]
    referrer: [{kind: Deployment, namespace: shop, name: a, role: container, container: a,
        pull_digest: a1, pull_policy: Always, object_id: 1},
      {kind: Deployment, namespace: shop, name: a, role: init-container, container: b,
        pull_digest: a1, pull_policy: Always, object_id: 1},
      {kind: Job, namespace: shop, name: b, role: container, pull_digest: a1, pull_policy: Always},
      {kind: Deployment, namespace: shop, name: a, role: trigger, container: c},
      {kind: Job, namespace: shop, name: a, role: trigger},
      {kind: Deployment, namespace: till, name: a, role: trigger},
      {kind: Deployment, namespace: shop, name: b, role: trigger}]
    finds: ["shop has workloads that always pull a digest: 2, such as Deployment/a"]
  - name: a tag; if not present; a pod; owned; triggered; what runs; the platform
    workload: [{kind: Deployment, name: a}, {kind: Pod, name: p},
      {kind: ReplicaSet, name: r, owner_name: a}, {kind: Deployment, name: t},
      {kind: Deployment, namespace: openshift, name: a},
      {kind: Deployment, namespace: openshift-x, name: a},
      {kind: Deployment, namespace: kube-x, name: a}]
    referrer: [{kind: Deployment, name: a, role: container, pull_policy: Always},
      {kind: Deployment, name: a, role: container, pull_digest: a1, pull_policy: IfNotPresent},
      {kind: Pod, name: p, role: container, pull_digest: a1, pull_policy: Always},
      {kind: ReplicaSet, name: r, role: container, pull_digest: a1, pull_policy: Always},
      {kind: Deployment, name: t, role: container, container: c, pull_digest: a1,
        pull_policy: Always}, {kind: Deployment, name: t, role: trigger, container: c},
      {kind: Deployment, name: a, role: image-volume, pull_digest: a1, pull_policy: Always},
      {kind: Deployment, namespace: openshift, name: a, role: container, pull_digest: a1,
        pull_policy: Always},
      {kind: Deployment, namespace: openshift-x, name: a, role: container, pull_digest: a1,
        pull_policy: Always},
      {kind: Deployment, namespace: kube-x, name: a, role: container, pull_digest: a1,
        pull_policy: Always}]
    finds: []
---*/
WITH fixed AS (
  SELECT
    r.namespace, r.kind || '/' || r.name AS user_name, r.kind, r.name, MIN(r.field) AS field
  FROM referrer AS r
  JOIN workload AS w ON w.namespace = r.namespace AND w.name = r.name AND w.kind = r.kind
  LEFT JOIN referrer AS g
    ON g.role = 'trigger' AND g.kind = r.kind AND g.namespace = r.namespace AND g.name = r.name
    AND g.container IN ('', r.container)
  WHERE r.pull_policy = 'Always' AND r.pull_digest <> '' AND r.kind <> 'Pod'
    AND r.role IN ('container', 'init-container') AND w.owner_name = '' AND g.name IS NULL
    AND r.namespace <> 'openshift' AND r.namespace NOT LIKE 'openshift-%'
    AND r.namespace NOT LIKE 'kube-%'
  GROUP BY r.namespace, r.kind, r.name
)
SELECT
  f.namespace, c.workloads, c.first_user, f.kind AS first_kind, f.name AS first_name,
  '[{"op":"replace","path":"/' || REPLACE(REPLACE(REPLACE(
    SUBSTR(f.field, 1, LENGTH(f.field) - LENGTH('image')), '.', '/'), '[', '/'), ']', '')
    || 'imagePullPolicy","value":"IfNotPresent"}]' AS patch
FROM fixed AS f
JOIN (
  SELECT namespace, COUNT(*) AS workloads, MIN(user_name) AS first_user
  FROM fixed GROUP BY namespace
) AS c ON c.namespace = f.namespace AND c.first_user = f.user_name;
