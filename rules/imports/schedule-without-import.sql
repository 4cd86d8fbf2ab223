/*---
id: schedule-without-import
title: Tag is scheduled to be imported, but is not imported at all
severity: info
message: "{namespace}/{image_stream}:{tag} is scheduled, but {state}"
why: |
  Only tags that come from a registry are imported, on a schedule or at once. This one takes its
  image from an image stream, or is only a reference: the flag does nothing, and whoever counts on
  it takes the tag to be up to date. Drop the flag, or import the source from its registry.
remedy: oc edit imagestream -n {namespace} {image_stream}
needs: [ImageStream]
source: "TagImportPolicy.scheduled (image.openshift.io/v1); Managing images: --scheduled"
quiet_when: A tag that is only pushed to; manifests, which have no namespace yet.
examples:
  - name: an alias, a copy, and a reference
    spec_tag:
      - {namespace: shop, tag: v1, from_kind: ImageStreamTag, is_scheduled: 1, from_name: v2}
      - {namespace: shop, tag: v2, from_kind: DockerImage, is_scheduled: 1, is_reference: 1}
    finds:
      - "shop/:v1 is scheduled, but is taken from v2"
      - "shop/:v2 is scheduled, but is a reference"
  - name: imported; not scheduled; pushed to; in a manifest
    spec_tag:
      - {namespace: shop, tag: v1, from_kind: DockerImage, is_scheduled: 1}
      - {namespace: shop, tag: v2, from_kind: ImageStreamTag}
      - {namespace: shop, tag: v3, from_kind: "", is_scheduled: 1}
      - {namespace: "", tag: v4, from_kind: ImageStreamTag, is_scheduled: 1}
    finds: []
---*/
SELECT
  namespace, image_stream, tag, from_kind, from_name,
  CASE WHEN is_reference = 1 THEN 'is a reference' ELSE 'is taken from ' || from_name END AS state
FROM spec_tag
WHERE is_scheduled = 1 AND from_kind <> '' AND namespace <> ''
  AND (from_kind <> 'DockerImage' OR is_reference = 1);
