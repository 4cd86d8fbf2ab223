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
    workload: [&w {kind: Deployment, namespace: shop, name: a}, {<<: *w, namespace: x}, {kind: Job,
      namespace: shop, name: b}]
    referrer: [&r {kind: Deployment, namespace: shop, name: a, role: container, container: a,
      pull_digest: a1, pull_policy: Always, object_id: 1}, {<<: *r, name: x}, {<<: *r,
      namespace: x}, {<<: *r, kind: x}, {<<: *r, role: init-container, container: b}, {kind: Job,
      namespace: shop, name: b, role: container, pull_digest: a1, pull_policy: Always},
      {kind: Deployment, namespace: shop, name: a, role: trigger, container: c}, &r2 {kind: Job,
      namespace: shop, name: a, role: trigger}, &r3 {<<: *r2, kind: Deployment, namespace: till},
      {<<: *r3, namespace: shop, name: b}]
    finds: ["shop has workloads that always pull a digest: 2, such as Deployment/a",
      "x has workloads that always pull a digest: 1, such as Deployment/a"]
  - name: a tag; if not present; a pod; owned; triggered; what runs; the platform
    workload: [{kind: Deployment, name: a}, {kind: Pod, name: p}, {kind: ReplicaSet, name: r,
      owner_name: a}, {kind: Deployment, name: t}, {<<: *w, namespace: openshift}, {<<: *w,
      namespace: openshift-x}, {<<: *w, namespace: kube-x}]
    referrer: [&r4 {kind: Deployment, name: a, role: container, pull_policy: Always}, {<<: *r4,
      pull_policy: IfNotPresent, pull_digest: a1}, &r5 {<<: *r4, kind: Pod, name: p,
      pull_digest: a1}, {<<: *r5, kind: ReplicaSet, name: r}, {<<: *r4, name: t, container: c,
      pull_digest: a1}, {kind: Deployment, name: t, role: trigger, container: c}, {<<: *r4,
      role: image-volume, pull_digest: a1}, &r6 {<<: *r4, namespace: openshift, pull_digest: a1},
      {<<: *r6, namespace: openshift-x}, {<<: *r6, namespace: kube-x}]
    finds: []
---*/
WITH fixed AS (
  SELECT
    r.namespace AS namespace, r.kind || '/' || r.name AS user_name, r.kind AS kind, r.name AS name,
    MIN(r.field) AS field
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
