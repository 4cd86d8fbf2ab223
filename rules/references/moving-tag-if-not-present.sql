/*---
id: moving-tag-if-not-present
title: Moving tag is pulled only where it is not present
severity: warning
message: "{kind} {namespace}/{name} pulls {pull_spec}, which moves, only where it is not present"
why: |
  With IfNotPresent a node that pulled the tag once never looks again: when the tag moves on, new
  nodes run the new image and old ones what they have, and a restart changes nothing. Pull always,
  or let an image trigger write the digest.
remedy: "oc patch {kind} -n {namespace} {name} --type=json -p {patch}"
needs: [referrers]
source: "Managing images: Image pull policy overview"
quiet_when: |
  A digest, or a tag that stands for one build; a trigger rewrites the container; an owner sets the
  policy and is reported instead; it has finished; the name is looked up in the namespace's image
  streams (lookupPolicy.local). In foreign registries only latest and stable are known to move.
examples:
  - name: untagged, which means latest, with the policy set
    referrer:
      - {kind: Deployment, namespace: shop, name: web, role: container, repository: shop/web,
         reference_kind: DockerImage, pull_spec: quay.io/shop/web, pull_policy: IfNotPresent,
         field: "spec.template.spec.containers[0].image"}
    finds: ["Deployment shop/web pulls quay.io/shop/web, which moves, only where it is not present"]
  - name: one has no policy, which means always for latest; a trigger writes the other's digest
    referrer:
      - {kind: CronJob, name: a, role: container, repository: shop/web, reference_kind: DockerImage}
      - {kind: Deployment, name: b, role: container, repository: shop/web, container: web,
         reference_kind: DockerImage, pull_policy: IfNotPresent}
      - {kind: Deployment, name: b, role: trigger, container: web}
    finds: []
  - name: a version line that has not moved
    image_stream_tag:
      - {namespace: shop, image_stream: web, tag: v2, convention: version-line, revisions: 1}
    referrer:
      - {kind: Deployment, role: container, reference_kind: DockerImage, pull_policy: IfNotPresent,
         registry: "image-registry.openshift-image-registry.svc:5000", repository: shop/web,
         pull_tag: v2, target_namespace: shop, target_image_stream: web, target_tag: v2}
    finds: []
---*/
WITH integrated AS (
  SELECT 'image-registry.openshift-image-registry.svc:5000' AS registry
  UNION ALL SELECT registry FROM image_stream WHERE registry <> ''
  UNION ALL SELECT public_registry FROM image_stream WHERE public_registry <> ''
  UNION ALL SELECT registry FROM registry_rule WHERE list IN ('internal', 'external')
),
triggered AS (SELECT kind, namespace, name, container FROM referrer WHERE role = 'trigger')
SELECT
  r.kind, r.namespace, r.name, r.field, r.container, r.pull_spec, t.revisions, t.last_changed_at,
  '[{"op":"add","path":"/' || REPLACE(REPLACE(REPLACE(
    SUBSTR(r.field, 1, LENGTH(r.field) - LENGTH('image')), '.', '/'), '[', '/'), ']', '')
    || CASE
      -- The policy of a pod cannot be changed, but its image can.
      WHEN r.kind = 'Pod' THEN 'image","value":"' || r.registry || '/' || r.repository || '@'
        || t.current_image
      ELSE 'imagePullPolicy","value":"Always'
    END || '"}]' AS patch, 1 AS impact_workloads
FROM referrer AS r
LEFT JOIN image_stream_tag AS t
  ON t.namespace = r.target_namespace AND t.image_stream = r.target_image_stream
  AND t.tag = r.target_tag AND r.registry IN (SELECT registry FROM integrated)
LEFT JOIN workload AS w ON w.namespace = r.namespace AND w.name = r.name AND w.kind = r.kind
LEFT JOIN workload AS p
  ON p.namespace = w.namespace AND p.name = w.owner_name AND p.kind = w.owner_kind
LEFT JOIN triggered AS g
  ON g.kind = r.kind AND g.namespace = r.namespace AND g.name = r.name
  AND g.container IN ('', r.container)
WHERE g.name IS NULL AND r.role IN ('container', 'init-container')
  AND r.reference_kind = 'DockerImage' AND r.repository <> '' AND r.pull_digest = ''
  AND (r.pull_policy = 'IfNotPresent' OR (r.pull_policy = '' AND r.pull_tag NOT IN ('', 'latest')))
  AND (
    r.pull_tag IN ('', 'latest', 'stable') OR t.convention IN ('latest', 'stable')
    OR (t.revisions > 1 AND t.convention IN ('version-line', 'base-image', 'architecture', 'other'))
  )
  AND r.kind <> 'Job' AND (r.kind <> 'Pod' OR t.current_image <> '')
  AND p.name IS NULL AND COALESCE(w.phase, '') NOT IN ('Succeeded', 'Failed')
  AND NOT EXISTS (
    SELECT 1 FROM image_stream AS h
    WHERE h.namespace = r.namespace AND h.image_stream = SUBSTR(r.repository, 9)
      AND h.has_local_lookup = 1 AND r.registry = 'docker.io' AND r.repository LIKE 'library/%'
  );
