using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Tests.Data;

public sealed class DatasetFingerprintTests
{
    private static readonly LabeledImage First = LabeledImage.Of(Gray(1), 0, "a/1.png");
    private static readonly LabeledImage Second = LabeledImage.Of(Gray(2), 1, "b/2.png");

    [Fact]
    public void Equal_datasets_have_equal_fingerprints() => Assert.Equal(Of(First, Second), Of(First, Second));

    [Fact]
    public void Another_name_label_pixel_order_or_margin_gives_another_fingerprint()
    {
        string[] all =
        [
            Of(First, Second), Of(Second, First), Of(First), Of(First, Second with { Label = 0 }), Of(First, Second with { Name = "b/3.png" }),
            Of(First, LabeledImage.Of(Gray(3), 1, "b/2.png")), Of(First, Second with { Wide = Gray(4) }), Of(First, Second with { Wide = Gray(5) }),
        ];
        Assert.Equal(all.Length, all.Distinct(StringComparer.Ordinal).Count());
    }

    private static string Of(params LabeledImage[] images) => new Dataset(["a", "b"], [.. images]).Fingerprint();

    private static Image Gray(byte level) => Image.Own(1, 1, [level, level, level]);
}
