/*---
id: pull-policy-never
title: A container may not pull its image
severity: error
message: "{kind} {namespace}/{name} runs {pull_spec} only where it is already there"
why: |
  With the pull policy Never a pod starts only on nodes that have the image already, by chance or by
  hand. On any other, after the node's own clean-up, or in a new cluster, it stays in
  ErrImageNeverPull.
remedy: "oc patch {kind} -n {namespace} {name} --type=json -p {patch}"
needs: [referrers]
source: "Managing images: Image pull policy overview"
quiet_when: |
  The image can only be local (localhost/...); an owner sets the policy and is reported instead; a
  pod has ended; the platform's namespaces. Nodes that are meant to have the image preloaded are
  found as well: suppress them by namespace.
examples:
  - name: a deployment, whose policy is wrong in one container
    referrer:
      - &r {kind: Deployment, namespace: shop, name: web, role: container,
         field: "spec.template.spec.containers[0].image", pull_spec: "quay.io/a/b:v1",
         registry: quay.io, pull_policy: Never}
      - {<<: *r, field: "spec.template.spec.containers[1].image", pull_spec: "quay.io/a/c:v1",
         pull_policy: Always}
    finds: ["Deployment shop/web runs quay.io/a/b:v1 only where it is already there"]
  - name: local; owned; ended; the platform; an image volume
    workload:
      - &w {kind: Pod, name: p, owner_kind: Job, owner_name: j}
      - {<<: *w, namespace: x}
      - {kind: Job, name: j}
      - {kind: Job, name: p}
      - {kind: Pod, name: j}
      - &w2 {kind: Pod, name: e, phase: Failed}
    referrer:
      - &r2 {kind: Deployment, name: a, role: container, registry: "localhost:5000",
         pull_policy: Never}
      - &r3 {<<: *r2, kind: Pod, name: p, registry: quay.io}
      - {<<: *r3, name: e}
      - &r4 {<<: *r2, registry: quay.io, namespace: openshift}
      - {<<: *r4, namespace: openshift-x}
      - {<<: *r4, namespace: kube-system}
      - {<<: *r2, role: image-volume, registry: quay.io}
    finds: []
  - name: without the workload Pod, p
    workload:
      - {<<: *w, owner_kind: Pod}
      - {kind: x, name: j, phase: Failed}
      - {<<: *w2, name: j, namespace: x}
    referrer: [*r3]
    finds: ["Pod /p runs  only where it is already there"]
---*/
SELECT
  r.kind, r.namespace, r.name, r.field, r.container, r.pull_spec,
  -- The policy of a pod cannot be changed.
  CASE WHEN r.kind <> 'Pod' THEN '[{"op":"replace","path":"/' || REPLACE(REPLACE(REPLACE(
    SUBSTR(r.field, 1, LENGTH(r.field) - LENGTH('image')), '.', '/'), '[', '/'), ']', '')
    || 'imagePullPolicy","value":"IfNotPresent"}]' END AS patch,
  1 AS impact_workloads
FROM referrer AS r
LEFT JOIN workload AS w ON w.namespace = r.namespace AND w.name = r.name AND w.kind = r.kind
LEFT JOIN workload AS p
  ON p.namespace = w.namespace AND p.name = w.owner_name AND p.kind = w.owner_kind
WHERE r.pull_policy = 'Never' AND r.role IN ('container', 'init-container')
  AND r.registry NOT LIKE 'localhost%'
  AND p.name IS NULL AND COALESCE(w.phase, '') NOT IN ('Succeeded', 'Failed')
  AND r.namespace <> 'openshift' AND r.namespace NOT LIKE 'openshift-%'
  AND r.namespace NOT LIKE 'kube-%';
