import Formats
import Testing

/// Pictures of which Anki hides parts.
@Suite struct MaskedPictureTests {
    private func imported(_ masks: String, image: String = "<img src=a.png>", header: String = "") -> Imported {
        Imported(
            "#separator:tab\n#html:true\n#notetype:Image Occlusion\n#columns:Occlusion\tImage\tHeader\tBack Extra\n"
                + "\(masks)\t\(image)\t\(header)\tmore\n", .anki)
    }

    @Test(arguments: [
        ("{{c1::image-occlusion:rect:left=.1:top=.2:width=.3:height=.4:oi=1}}", "rectangle at 10–40 % from the left, 20–60 % from the top"),
        ("{{c1::image-occlusion:ellipse:left=.5:top=.5:rx=.1:ry=.2}}", "ellipse at 50–70 % from the left, 50–90 % from the top"),
        ("{{c1::image-occlusion:polygon:points=.1,.2 .5,.1 .3,.9}}", "polygon at 10–50 % from the left, 10–90 % from the top"),
        (
            "{{c1::image-occlusion:rect:left=0:top=0:width=2:height=.5}}<br>{{c1::image-occlusion:rect:left=.5:top=.5}}",
            "rectangle at 0–100 % from the left, 0–50 % from the top; rectangle at 50–50 % from the left, 50–50 % from the top"
        ),
    ]) func aPartIsToldByItsPlace(masks: String, place: String) {
        let imported = imported(masks, header: "Heart")
        #expect(imported.readBack.map(\.heading) == ["Heart"])
        #expect(imported.readBack.first?.back.contains("- {{c1::part 1}}: \(place)\n\n> **Why:** more") == true)
    }

    @Test func eachNumberIsASide() {
        let card = imported(
            "{{c2::image-occlusion:rect:left=.1:top=.2}} {{c1,3::image-occlusion:rect:left=.1:top=.2}} {{c0::image-occlusion:text:text=x}}"
        ).readBack.first
        #expect(card?.sides == [.cloze(1), .cloze(2), .cloze(3)])
    }

    @Test(arguments: [
        ("{{c1::image-occlusion:rect:left=x:top=.2}}", "<img src=a.png>"), ("{{c1::image-occlusion:heart}}", "<img src=a.png>"),
        ("{{c1::image-occlusion:rect:left=.1:top=.2}}", "no picture"), ("image-occlusion:", "<img src=a.png>"),
        ("{{c1::image-occlusion:polygon:points=}}", "<img src=a.png>"),
    ]) func whatNamesNoPlaceOrPictureIsLeftOut(masks: String, image: String) {
        #expect(imported(masks, image: image).cards.isEmpty)
        #expect(imported(masks, image: image).told.contains { $0.contains("names no picture, or no part") })
    }
}
