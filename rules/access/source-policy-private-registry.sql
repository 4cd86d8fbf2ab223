/*---
id: source-policy-private-registry
title: Other projects pull a private image from its source, without credentials
severity: warning
message: "{namespace}/{image_stream}:{tag}: {first_user} pulls from {registry} without credentials"
why: |
  With the reference policy Source, who uses the tag pulls from where it was imported, and needs
  credentials of its own there. These projects have none. With Local the integrated registry
  fetches the image with the credentials of the image stream's project, and keeps its layers.
remedy: >-
  oc tag --source=docker {from_name} {namespace}/{image_stream}:{tag}
  --scheduled={scheduled} --reference-policy=local --import-mode={import_mode}
needs: [ImageStream, referrers]
needs_complete: [Secret]
source: "Managing images: reference policy (--reference-policy=local)"
quiet_when: |
  The image stream's project has no secret for the registry either, which may be public; the
  consumer's has one, or openshift-config/pull-secret is for it; the consumer is of the same
  project; one that names the image by its pull spec; builds, whose build config is reported.
examples:
  - name: a build in a project without the secret
    secret_registry:
      - {namespace: images, secret: s, registry: q}
      - {namespace: openshift-config, secret: pull-secret, registry: x}
      - {namespace: till, secret: s, registry: x}
    spec_tag:
      - {namespace: images, image_stream: ubi, tag: v9, from_kind: DockerImage, from_name: "q/a:v9",
         from_registry: q}
      - &s {namespace: images, image_stream: x, tag: v9, from_kind: DockerImage, from_registry: q}
    referrer:
      - &r {kind: BuildConfig, namespace: till, name: web, role: build-strategy,
         reference_kind: ImageStreamTag, target_namespace: images, target_image_stream: ubi,
         target_tag: v9}
      - {<<: *r, target_namespace: x}
      - {<<: *r, name: app, target_tag: v8}
    finds: ["images/ubi:v9: BuildConfig till/web pulls from q without credentials"]
    gives: {impact_workloads: [1]}
  - name: local; public; a secret; one for all; at home; by pull spec; pushed to; no import; a build
    secret_registry:
      - {namespace: i, registry: q}
      - {namespace: i, registry: g}
      - {namespace: b, registry: q}
      - {namespace: openshift-config, registry: g}
    spec_tag:
      - &s2 {<<: *s, namespace: i, image_stream: a, tag: l, reference_policy: Local}
      - &s3 {<<: *s2, tag: p, from_registry: pub, reference_policy: Source}
      - &s4 {<<: *s3, tag: q, from_registry: q}
      - {<<: *s3, tag: g, from_registry: g}
      - {<<: *s4, tag: s, from_kind: ImageStreamTag}
    referrer:
      - &r2 {kind: Deployment, namespace: t, role: trigger, reference_kind: ImageStreamTag,
         target_namespace: i, target_image_stream: a, target_tag: l}
      - {<<: *r2, target_tag: p}
      - &r3 {<<: *r2, namespace: b, target_tag: q}
      - {<<: *r2, target_tag: g}
      - {<<: *r3, namespace: i}
      - {<<: *r3, namespace: t, role: container, reference_kind: DockerImage}
      - &r4 {<<: *r3, namespace: t, role: build-output}
      - {<<: *r2, target_tag: s}
      - {<<: *r4, kind: Build, role: build-strategy}
    finds: []
---*/
SELECT
  s.namespace, s.image_stream, s.tag, s.from_name, s.from_registry AS registry,
  CASE WHEN s.is_scheduled = 1 THEN 'true' ELSE 'false' END AS scheduled,
  MAX(CASE WHEN s.import_mode = '' THEN 'Legacy' ELSE s.import_mode END) AS import_mode,
  MIN(r.kind || ' ' || r.namespace || '/' || r.name) AS first_user,
  COUNT(DISTINCT r.object_id) AS impact_workloads
FROM spec_tag AS s
JOIN referrer AS r
  ON r.target_namespace = s.namespace AND r.target_image_stream = s.image_stream
  AND r.target_tag = s.tag
LEFT JOIN secret_registry AS x ON x.namespace = r.namespace AND x.registry = s.from_registry
WHERE s.from_kind = 'DockerImage' AND s.reference_policy <> 'Local' AND x.registry IS NULL
  AND s.namespace || ' ' || s.from_registry IN (
    SELECT namespace || ' ' || registry FROM secret_registry)
  AND s.from_registry NOT IN (
    SELECT registry FROM secret_registry WHERE namespace = 'openshift-config')
  AND r.reference_kind = 'ImageStreamTag' AND r.role <> 'build-output' AND r.kind <> 'Build'
GROUP BY s.namespace, s.image_stream, s.tag, s.from_name, s.from_registry, s.is_scheduled;
