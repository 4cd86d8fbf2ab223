/*---
id: local-policy-without-registry
title: Tags ask for the integrated registry, which has been removed
severity: warning
message: "{namespace} has tags to be pulled through the registry, which is removed: {tags}"
why: |
  The reference policy Local is to pull through the integrated registry, with the credentials of
  the image stream's project and from its copy of the layers. The registry is removed: what uses
  these tags pulls from their source instead, without those credentials and without the copy.
remedy: oc get configs.imageregistry.operator.openshift.io cluster -o yaml
needs: [Config.imageregistry.operator.openshift.io, ImageStream]
source: "Managing images: reference policy; Image Registry Operator: managementState"
quiet_when: |
  The registry is managed or unmanaged; the tag is a reference, or follows another; the platform's
  namespaces, whose samples the operator manages.
examples:
  - name: two tags of a project
    registry_configuration: [{management_state: Removed}]
    spec_tag: [
      {namespace: shop, image_stream: a, tag: v1, from_kind: DockerImage, reference_policy: Local},
      {namespace: shop, image_stream: a, tag: v2, from_kind: DockerImage, reference_policy: Local}]
    finds: ["shop has tags to be pulled through the registry, which is removed: 2"]
  - name: source; a reference; an alias; the platform
    registry_configuration: [{management_state: Removed}]
    spec_tag: [{namespace: s, from_kind: DockerImage, reference_policy: Source},
      {namespace: s, from_kind: DockerImage, reference_policy: Local, is_reference: 1},
      {namespace: s, from_kind: ImageStreamTag, reference_policy: Local},
      {namespace: openshift, from_kind: DockerImage, reference_policy: Local},
      {namespace: openshift-x, from_kind: DockerImage, reference_policy: Local},
      {namespace: kube-x, from_kind: DockerImage, reference_policy: Local}]
    finds: []
  - name: it is managed
    registry_configuration: [{management_state: Managed}]
    spec_tag: [{namespace: shop, from_kind: DockerImage, reference_policy: Local}]
    finds: []
---*/
SELECT s.namespace, COUNT(*) AS tags, MIN(s.image_stream || ':' || s.tag) AS first_tag
FROM spec_tag AS s
WHERE s.reference_policy = 'Local' AND s.from_kind = 'DockerImage' AND s.is_reference = 0
  AND s.namespace <> 'openshift' AND s.namespace NOT LIKE 'openshift-%'
  AND s.namespace NOT LIKE 'kube-%'
  AND 'Removed' IN (SELECT management_state FROM registry_configuration)
GROUP BY s.namespace;
