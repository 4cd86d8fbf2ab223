/*---
id: build-number-in-tag-name
title: Tags are named after single builds and were never updated
severity: warning
message: "{namespace}/{image_stream} has tags for builds: {tags}, {impact_stored_bytes} in etcd"
why: |
  A name with a build number or the second of a build is never pushed to again, and pruning spares
  the newest revisions of every tag: its image stays until somebody deletes the tag. Let builds
  push to a moving tag, whose history is trimmed.
remedy: oc tag -n {namespace} -d {image_stream}:{unnamed_tag}
needs: [ImageStream]
discriminator: family
source: "Managing images, Image tag conventions: too much information in a tag name"
quiet_when: |
  One number is no series; from habit_tags on it is in one-tag-per-build; the tag has moved; a
  name taken over from upstream, where it is a vendor's release, or a reference; the platform's
  namespaces. A tag may be in use: explain says by whom. The command spares what is named.
parameters:
  min_tags: {default: 2, unit: tags, about: Tags of one form from which it is a series.}
  habit_tags: {default: 10, unit: tags, about: Tags from which one-tag-per-build reports them.}
examples:
  - name: two builds, and what their family takes in etcd
    etcd_ledger:
      - {namespace: shop, image_stream: cart, family: "build-{number}", tag: b, stored_bytes: 1024}
      - {namespace: shop, image_stream: cart, family: "build-{number}", stored_bytes: 2048}
      - {namespace: till, image_stream: cart, family: "build-{number}", stored_bytes: 1048576}
      - {namespace: shop, image_stream: web, family: "build-{number}", stored_bytes: 1048576}
      - {namespace: shop, image_stream: cart, family: latest, stored_bytes: 1048576}
    image_stream_tag: [&t {namespace: shop, image_stream: cart, tag: build-1, revisions: 1,
      family: "build-{number}", convention: build-id, current_image: a1}, {<<: *t, tag: build-2},
      {<<: *t, image_stream: web, tag: b-1}, {<<: *t, namespace: pay}, {<<: *t, namespace: pay,
      tag: build-2}]
    referrer: [{target_namespace: shop, target_image_stream: cart, target_tag: build-1}]
    spec_tag:
      - {namespace: till, image_stream: cart, tag: build-1, is_reference: 1}
      - {namespace: shop, image_stream: web, tag: build-1, is_reference: 1}
      - {namespace: shop, image_stream: cart, tag: build-3, is_reference: 1}
      - {namespace: shop, image_stream: cart, tag: build-1, from_tag: v1}
    finds: ["shop/cart has tags for builds: 2, 3 KiB in etcd",
      "pay/cart has tags for builds: 2, 0 B in etcd"]
    gives: {remedy: [oc tag -n shop -d cart:build-2, oc tag -n pay -d cart:build-1]}
  - name: moved; another name; no image; a vendor's release; a reference; two; the platform's
    with: {min_tags: 1, habit_tags: 2}
    image_stream_tag:
      - {namespace: a, tag: b1, convention: build-id, revisions: 2, current_image: a1}
      - {namespace: b, tag: v1, convention: revision, revisions: 1, current_image: a1}
      - {namespace: c, tag: b1, convention: build-id, revisions: 1, current_image: ""}
      - {namespace: d, tag: 1.3-12.1, convention: build-id, revisions: 1, current_image: a1}
      - {namespace: e, tag: b1, convention: build-id, revisions: 1, current_image: a1}
      - {namespace: f, tag: b1, convention: build-id, revisions: 1, current_image: a1}
      - {namespace: f, tag: b2, convention: build-id, revisions: 1, current_image: a2}
      - {namespace: openshift, tag: b1, convention: build-id, revisions: 1, current_image: a1}
      - {namespace: openshift-x, tag: b1, convention: build-id, revisions: 1, current_image: a1}
      - {namespace: kube-x, tag: b1, convention: build-id, revisions: 1, current_image: a1}
    spec_tag:
      - {namespace: d, tag: 1.3-12.1, from_tag: 1.3-12.1}
      - {namespace: e, tag: b1, is_reference: 1}
    finds: []
---*/
WITH kin AS (
  SELECT
    t.family, t.image_stream, t.namespace, COUNT(*) AS tags, MIN(t.tag) AS first_tag,
    MIN(CASE WHEN (t.namespace, t.image_stream, t.tag) IN (SELECT target_namespace,
      target_image_stream, target_tag FROM referrer) THEN NULL ELSE t.tag END) AS unnamed_tag,
    MIN(t.first_changed_at) AS oldest_tag_at, MAX(t.first_changed_at) AS newest_tag_at
  FROM image_stream_tag AS t
  LEFT JOIN spec_tag AS s
    ON s.namespace = t.namespace AND s.image_stream = t.image_stream AND s.tag = t.tag
    AND (s.is_reference = 1 OR s.from_tag = s.tag)
  WHERE t.convention = 'build-id' AND t.revisions = 1 AND t.current_image <> '' AND s.tag IS NULL
    AND t.namespace <> 'openshift' AND t.namespace NOT LIKE 'openshift-%'
    AND t.namespace NOT LIKE 'kube-%'
  GROUP BY t.family, t.image_stream, t.namespace
  HAVING COUNT(*) >= :min_tags AND COUNT(*) < :habit_tags
)
SELECT
  namespace, image_stream, family, tags, first_tag, unnamed_tag, oldest_tag_at, newest_tag_at,
  SUM(COALESCE(stored_bytes, 0)) AS impact_stored_bytes
FROM kin LEFT JOIN etcd_ledger USING (namespace, image_stream, family)
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
