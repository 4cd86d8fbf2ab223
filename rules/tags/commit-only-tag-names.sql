/*---
id: commit-only-tag-names
title: Image stream has tags for commits only
severity: info
message: "{namespace}/{image_stream} names images by commits only: {tags} tags, last {newest_tag}"
why: |
  A commit says which source an image was built of, but not which image to take: whoever deploys
  must look the newest up, and triggers have nothing to follow. Each of the tags keeps its image
  for good, since pruning spares the newest revisions of every tag. Let builds push to a moving tag
  as well; then those of commits can be removed by what Git still needs.
remedy: oc tag -n {namespace} {image_stream}:{newest_tag} {image_stream}:latest
needs: [ImageStream]
source: "Managing images, Image tag conventions; Removing tags from image streams"
quiet_when: |
  One tag has a name of any other kind; fewer tags than min_tags; a name was taken over from
  upstream; the platform's namespaces.
parameters:
  min_tags: {default: 3, unit: tags, about: Tags of commits from which it is a habit.}
examples:
  - name: two commits, the second is newer; other image streams have a moving tag
    with: {min_tags: 2}
    image_stream_tag:
      - {namespace: shop, image_stream: cart, tag: 0bffd43, convention: commit, last_changed_at: 1}
      - {namespace: shop, image_stream: cart, tag: 7c01d2e, convention: commit, last_changed_at: 2}
      - {namespace: till, image_stream: cart, tag: "0", convention: latest, last_changed_at: 2}
      - {namespace: shop, image_stream: web, tag: "0", convention: latest, last_changed_at: 2}
    spec_tag:
      - {namespace: till, image_stream: cart, tag: 0bffd43, from_tag: 0bffd43}
      - {namespace: shop, image_stream: web, tag: 0bffd43, from_tag: 0bffd43}
      - {namespace: shop, image_stream: cart, tag: 7c01d2e, from_tag: main}
    finds: ["shop/cart names images by commits only: 2 tags, last 7c01d2e"]
  - name: latest or a build beside them; too few; from upstream; the platform's
    with: {min_tags: 2}
    image_stream_tag:
      - {namespace: a, tag: 0bffd43, convention: commit, last_changed_at: 1}
      - {namespace: a, tag: latest, convention: latest, last_changed_at: 1}
      - {namespace: b, tag: 0bffd43, convention: commit, last_changed_at: 1}
      - {namespace: b, tag: b-1, convention: build-id, last_changed_at: 1}
      - {namespace: c, tag: 0bffd43, convention: commit, last_changed_at: 1}
      - {namespace: d, tag: 0bffd43, convention: commit, last_changed_at: 1}
      - {namespace: d, tag: 7c01d2e, convention: commit, last_changed_at: 1}
      - {namespace: openshift, tag: 0bffd43, convention: commit, last_changed_at: 1}
      - {namespace: openshift, tag: 7c01d2e, convention: commit, last_changed_at: 1}
      - {namespace: openshift-a, tag: 0bffd43, convention: commit, last_changed_at: 1}
      - {namespace: openshift-a, tag: 7c01d2e, convention: commit, last_changed_at: 1}
      - {namespace: kube-a, tag: 0bffd43, convention: commit, last_changed_at: 1}
      - {namespace: kube-a, tag: 7c01d2e, convention: commit, last_changed_at: 1}
    spec_tag:
      - {namespace: d, tag: 7c01d2e, from_tag: 7c01d2e}
    finds: []
---*/
WITH kin AS (
  SELECT namespace, image_stream, COUNT(*) AS tags, MAX(last_changed_at) AS newest_tag_at
  FROM image_stream_tag
  WHERE namespace <> 'openshift' AND namespace NOT LIKE 'openshift-%'
    AND namespace NOT LIKE 'kube-%'
  GROUP BY namespace, image_stream
  HAVING MIN(convention) = 'commit' AND MAX(convention) = 'commit' AND COUNT(*) >= :min_tags
)
SELECT k.namespace, k.image_stream, k.tags, MIN(t.tag) AS newest_tag, k.newest_tag_at
FROM kin AS k
JOIN image_stream_tag AS t
  ON t.namespace = k.namespace AND t.image_stream = k.image_stream
  AND t.last_changed_at = k.newest_tag_at
LEFT JOIN spec_tag AS s
  ON s.namespace = k.namespace AND s.image_stream = k.image_stream AND s.from_tag = s.tag
WHERE s.tag IS NULL
GROUP BY k.namespace, k.image_stream, k.tags, k.newest_tag_at;
