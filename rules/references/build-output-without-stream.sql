/*---
id: build-output-without-stream
title: Build config pushes to an image stream that is not there
severity: warning
message: "BuildConfig {namespace}/{name} pushes to {output_tag}, whose image stream is not there"
why: |
  A build that is to push to an image stream waits until there is one: it stays in New with
  InvalidOutputReference, and nothing is built. The image stream was deleted, renamed, or never
  made.
remedy: oc create imagestream -n {target_namespace} {target_image_stream}
needs: [BuildConfig]
needs_complete: [ImageStream]
source: "Builds: build output to an ImageStreamTag; InvalidOutputReference"
quiet_when: |
  The build config is younger than min_age_minutes; it pushes by a pull spec; manifests without a
  namespace. Its builds are not reported beside it.
parameters:
  min_age_minutes: {default: 60, unit: minutes, about: Age from which a build config is judged.}
examples:
  - name: the image stream was deleted, others are there
    image_stream:
      - {namespace: shop, image_stream: x}
      - {namespace: x, image_stream: web}
    referrer:
      - &r {kind: BuildConfig, namespace: shop, name: web, role: build-output,
         reference_kind: ImageStreamTag, target_namespace: shop, target_image_stream: web,
         target_tag: v1, created_at: "2026-01-30T23:00:00Z"}
      - {<<: *r, target_tag: null}
    finds: ["BuildConfig shop/web pushes to shop/web:v1, whose image stream is not there"]
  - name: there; its build; an input; young; a pull spec; without a namespace
    image_stream: [{namespace: s, image_stream: a}]
    referrer:
      - &r2 {kind: BuildConfig, namespace: s, name: a, role: build-output,
         reference_kind: ImageStreamTag, target_namespace: s, target_image_stream: a,
         target_tag: v1}
      - &r3 {<<: *r2, kind: Build, name: b-1, target_image_stream: b}
      - {<<: *r3, kind: BuildConfig, name: c, role: build-source}
      - {<<: *r3, kind: BuildConfig, name: d, created_at: "2026-01-30T23:30:00Z"}
      - {<<: *r3, kind: BuildConfig, name: e, reference_kind: DockerImage}
      - {kind: BuildConfig, name: f, role: build-output, reference_kind: ImageStreamTag,
         target_namespace: "", target_image_stream: b, target_tag: v1}
    finds: []
  - name: no image stream , only others like it
    referrer: [*r2]
    finds: ["BuildConfig s/a pushes to s/a:v1, whose image stream is not there"]
---*/
SELECT
  r.kind, r.namespace, r.name, r.field, r.target_namespace, r.target_image_stream,
  r.target_namespace || '/' || r.target_image_stream || ':' || r.target_tag AS output_tag,
  r.created_at, 1 AS impact_workloads
FROM referrer AS r
LEFT JOIN image_stream AS h
  ON h.namespace = r.target_namespace AND h.image_stream = r.target_image_stream
WHERE r.kind = 'BuildConfig' AND r.role = 'build-output' AND r.reference_kind = 'ImageStreamTag'
  AND r.target_tag IS NOT NULL AND r.namespace <> '' AND h.image_stream IS NULL
  AND (r.created_at IS NULL OR r.created_at <= :as_of - :min_age_minutes * 60);
