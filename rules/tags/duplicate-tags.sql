/*---
id: duplicate-tags
title: Several tags of an image stream name one image
severity: info
message: "{namespace}/{image_stream} has {tags} tags for one image, such as {first_tag}, {last_tag}"
why: |
  Each of the tags pins the image by itself: it is only freed when all of them are gone, and when
  one of them is replaced, the others stay behind unseen. Keep one, or let the others follow it.
remedy: oc tag -n {namespace} --alias=true {image_stream}:{first_tag} {image_stream}:{last_tag}
needs: [ImageStream]
source: "Managing images: Adding tags to image streams (--alias)"
quiet_when: |
  One tag is an alias; names that move by their nature (latest, stable, v2.0 beside v2.0.1,
  environments such as prod) or that have moved; commits and pull requests, which lead back to
  their sources; names taken over from upstream; the shared catalogue in openshift.
examples:
  - name: the same release under two names
    image_stream_tag: [&t {namespace: shop, image_stream: cart, tag: v1.0.0, revisions: 1,
      convention: revision, current_image: a1}, {<<: *t, tag: v1.0.0-2}]
    spec_tag: [&s {namespace: shop, image_stream: cart, tag: v1.0.0, from_kind: DockerImage,
      from_tag: "1"}, {<<: *s, namespace: x}, {<<: *s, image_stream: x}, {<<: *s, tag: x}]
    finds: ["shop/cart has 2 tags for one image, such as v1.0.0, v1.0.0-2"]
  - name: a version, its line, an environment and latest
    image_stream_tag: [*t, {<<: *t, tag: v1.0, convention: version-line}, {<<: *t, tag: prod,
      convention: other}, {<<: *t, tag: latest, convention: latest, revisions: 4}]
    finds: []
  - name: one follows the other; named upstream; one has moved; another image; the platform's
    image_stream_tag: [*t, {<<: *t, tag: alias}, {<<: *t, tag: upstream}, {<<: *t, tag: moved,
      revisions: 2}, {<<: *t, tag: v1.0.1, current_image: a2}, {<<: *t, namespace: openshift},
      {<<: *t, namespace: openshift, tag: v1.0.0-2}]
    spec_tag: [{<<: *s, tag: alias, from_kind: ImageStreamTag, from_tag: ""}, {<<: *s,
      tag: upstream, from_tag: upstream}]
    finds: []
  - name: two references, which have no image
    image_stream_tag: [{<<: *t, current_image: ""}, {<<: *t, tag: v1.0.1, current_image: ""}]
    finds: []
---*/
SELECT
  t.namespace, t.image_stream, t.current_image AS image,
  COUNT(*) AS tags,
  MIN(t.tag) AS first_tag,
  MAX(t.tag) AS last_tag,
  MAX(t.last_changed_at) AS last_tag_at
FROM image_stream_tag AS t
LEFT JOIN spec_tag AS s
  ON s.namespace = t.namespace AND s.image_stream = t.image_stream AND s.tag = t.tag
WHERE t.current_image <> ''
  AND t.revisions = 1
  AND t.namespace <> 'openshift'
  AND t.convention IN ('revision', 'date', 'build-id', 'architecture', 'base-image')
  AND (s.tag IS NULL OR (s.from_kind <> 'ImageStreamTag' AND s.from_tag <> s.tag))
GROUP BY t.namespace, t.image_stream, t.current_image
HAVING COUNT(*) > 1;
