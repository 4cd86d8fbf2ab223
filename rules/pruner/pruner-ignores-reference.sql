/*---
id: pruner-ignores-reference
title: The pruner ignores a reference, and may remove its image
severity: warning
message: "the pruner ignores that {kind} {namespace}/{name} uses {first_pull_spec}: {reason}"
why: |
  With ignoreInvalidImageReferences a reference that does not parse protects nothing. Whatever image
  was meant is unprotected once its revisions are old, and the pod that needs it next cannot start.
  Correct the reference.
remedy: oc get {kind} -n {namespace} {name} -o yaml
needs: [ImagePruner, referrers]
source: "oc adm prune images --ignore-invalid-refs; ImagePruner, spec.ignoreInvalidImageReferences"
quiet_when: |
  The pruner stops at such references (pruner-stopped-by-reference); it does not look at the field;
  the pod has ended.
examples:
  - name: a template and a running pod
    image_pruner: [{image_pruner: cluster, ignores_invalid_references: 1}]
    workload:
      - {kind: Pod, namespace: shop, name: web, phase: Running}
      - {kind: Deployment, namespace: shop, name: old, phase: Failed}
      - {kind: Pod, namespace: till, name: web, phase: Failed}
      - {kind: Pod, namespace: shop, name: old, phase: Failed}
    referrer:
      - {kind: Deployment, namespace: shop, name: web, pull_spec: "UPPER", is_seen_by_pruner: 1,
         invalid_reason: repository name must be lowercase}
      - {kind: Pod, namespace: shop, name: web, pull_spec: "a b", is_seen_by_pruner: 1,
         invalid_reason: invalid reference format}
      - {kind: Pod, namespace: shop, name: web, pull_spec: "c d", is_seen_by_pruner: 1,
         invalid_reason: invalid reference format}
      - {kind: Deployment, namespace: shop, name: old, pull_spec: "x y", is_seen_by_pruner: 1,
         invalid_reason: invalid reference format}
    finds:
      - "the pruner ignores that Deployment shop/web uses UPPER: repository name must be lowercase"
      - "the pruner ignores that Pod shop/web uses a b: invalid reference format"
      - "the pruner ignores that Deployment shop/old uses x y: invalid reference format"
  - name: it parses; a field that is not looked at; a pod that has ended
    image_pruner: [{image_pruner: cluster, ignores_invalid_references: 1}]
    workload: [{kind: Pod, namespace: shop, name: c, phase: Succeeded}]
    referrer:
      - {kind: Pod, namespace: shop, name: a, pull_spec: "q/a:1", is_seen_by_pruner: 1}
      - {kind: Pod, namespace: shop, name: b, pull_spec: "b b", invalid_reason: x}
      - {kind: Pod, namespace: shop, name: c, pull_spec: "c c", is_seen_by_pruner: 1,
         invalid_reason: x}
    finds: []
  - name: the pruner stops at it
    image_pruner: [{image_pruner: cluster, ignores_invalid_references: 0}]
    referrer:
      - {kind: Pod, namespace: shop, name: c, pull_spec: "c c", is_seen_by_pruner: 1,
         invalid_reason: x}
    finds: []
---*/
SELECT
  r.kind, r.namespace, r.name,
  MIN(r.pull_spec) AS first_pull_spec, MIN(r.field) AS first_field,
  MIN(r.invalid_reason) AS reason, COUNT(DISTINCT r.field) AS fields
FROM image_pruner AS p
CROSS JOIN referrer AS r
LEFT JOIN workload AS w
  ON w.namespace = r.namespace AND w.name = r.name AND w.kind = r.kind
  AND w.kind = 'Pod' AND w.phase IN ('Succeeded', 'Failed')
WHERE p.ignores_invalid_references = 1
  AND r.invalid_reason IS NOT NULL AND r.is_seen_by_pruner = 1
  AND w.name IS NULL
GROUP BY r.kind, r.namespace, r.name;
