import Model
import Report
import Rules
import Store

extension AuditReport {
  /// A report of an ordinary night, with something in every part of it.
  static var sample: AuditReport {
    .fake(
      sources: [
        ExportSource(
          path: "export/images.json.gz", format: "JSON", sizeBytes: 1_288_490_189, documents: 1,
          objects: 12_040),
        ExportSource(
          path: "export/streams.json", format: "JSON", sizeBytes: 84_000, documents: 1,
          objects: 120),
        ExportSource(
          path: "gather.tar!namespaces/shop/core/pods.yaml", format: "YAML", sizeBytes: 512,
          documents: 2, objects: 1),
      ],
      metrics: [
        Metric(name: "image_stream_tags", value: 1_204), Metric(name: "image_streams", value: 120),
        Metric(name: "images", value: 12_040), Metric(name: "stored_bytes", value: 98_304_000),
        Metric(name: "tag_events", value: 45_000),
      ],
      coverage: sampleCoverage, diagnostics: sampleDiagnostics, outcomes: sampleOutcomes,
      findings: sampleFindings,
      fixed: [
        FixedFinding(
          rule: "import-failed", subject: .tag("shop", "cart", "v9"),
          message: "shop/cart:v9 was not imported: unauthorized", firstSeen: .day(3))
      ],
      offenders: [
        Offender(
          namespace: "shop", imageStream: "cart", tags: 800, revisions: 31_000,
          streamBytes: 1_310_720, imageBytes: 61_000_000),
        Offender(
          namespace: "pay", imageStream: "", tags: 1, revisions: 900, streamBytes: 4_096,
          imageBytes: 512),
      ])
  }

  private static var sampleCoverage: [Coverage] {
    let shops = (1...9).map { number in
      Coverage(
        kind: "Pod", namespace: "shop-\(number)", basis: .fileName, objects: 3, lost: 0,
        isTruncated: false)
    }
    return [
      Coverage(
        kind: "Image", namespace: "", basis: .objects, objects: 12_040, lost: 2, isTruncated: false),
      Coverage(
        kind: "ImageStream", namespace: "*", basis: .objects, objects: 120, lost: 1,
        isTruncated: true),
    ] + shops
  }

  private static var sampleDiagnostics: [IngestDiagnostic] {
    let places = (1...3).map {
      SourcePlace(source: 0, document: 1, item: $0, line: $0 * 40, column: 1)
    }
    return places.map { place in
      IngestDiagnostic(
        place: place, path: "export/images.json.gz", kind: "Image", name: .digest(place.item),
        field: "dockerImageLayers[2].size", message: "'many' is not a whole number")
    } + [
      IngestDiagnostic(
        path: "export/evil|`\u{1B}[31m.json", message: "unexpected end of text at byte 512"),
      IngestDiagnostic(
        severity: .note, place: places[0], path: "export/streams.json", kind: "ImageStream",
        namespace: "shop", name: "cart", message: "seen twice; the later one counts"),
    ]
  }

  private static var sampleOutcomes: [RuleOutcome] {
    let missing = MissingEvidence(
      reasons: ["Pods of namespace 'pay' were not read", "RoleBindings were not read"],
      commands: ["oc get pods -n pay -o json", "oc get rolebindings -A -o json"])
    let ran = RuleOutcome.State.ran
    return [
      RuleOutcome(
        rule: .fake("alias-cycle", .error, title: "Tags follow each other in a circle"), state: ran),
      RuleOutcome(rule: .fake("date-in-tag-name", title: "Tag name carries a date"), state: ran),
      RuleOutcome(
        rule: .fake("duplicate-tags", .info, title: "Several tags name one digest"), state: ran),
      RuleOutcome(
        rule: .fake("image-nobody-references", title: "No tag or workload names the image"),
        state: .notRun(missing)),
      RuleOutcome(
        rule: .fake("import-failed", .error, title: "Image could not be imported"), state: ran),
      RuleOutcome(
        rule: .fake("stale-tag", title: "Tag is old and unused"), state: .notRun(missing)),
      RuleOutcome(
        rule: .fake(
          "tag-history-too-long", title: "Tag keeps more revisions than the policy allows"),
        state: .failed("stopped after 30 s")),
    ]
  }

  private static var sampleFindings: [ReportedFinding] {
    let dated = (1...31).map { number in
      ReportedFinding.fake(
        "date-in-tag-name", tag: "v2.0.1-\(number)-may-2019",
        message: "shop/cart:v2.0.1-\(number)-may-2019 marks one revision and is never updated",
        evidence: [.init(name: "age_days", value: .integer(2_500))], isNew: number > 28)
    }
    return [
      .fake(
        "import-failed", .error, namespace: "pay", tag: "latest",
        message: "pay/cart:latest was not imported from https://quay.io/x/y@\(String.digest(5)): "
          + "<b>unauthorized</b> | *ask* admin@example.com\n# `now` \u{202E}evil \u{1B}[31m",
        remedy: "oc import-image 'cart:latest' -n pay", isNew: true),
      .fake(
        "import-failed", .error, namespace: "店", tag: "最新",
        message: "店/cart:最新 was not imported: 🚫 no such host", path: ""),
    ] + dated + [
      .fake(
        "duplicate-tags", .info, tag: "a|b`c",
        message: "shop/cart:a|b`c and 3 others name \(String.digest(77))", remedy: "")
    ]
  }
}
