using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Tests.Data;

public sealed class UninformativeImagesTests
{
    private static readonly Image Black = Image.Own(1, 2, new byte[6]);

    [Fact]
    public void Pictures_of_one_value_are_counted() => Assert.Equal(
        ["data: 2 of 3 pictures show nothing: all pixels that the network sees are the same (first '0.png'); leave such pictures out."],
        Warnings((Black, 0), (Image.Own(1, 2, [9, 8, 7, 9, 8, 7]), 1), (Varied(1), 1)));

    [Fact]
    public void Pictures_that_all_show_the_same_are_told_once() =>
        Assert.Equal(["data: all 3 pictures show the same; there is nothing to tell apart."], Warnings((Varied(1), 0), (Varied(1), 0), (Varied(1), 1)));

    [Fact]
    public void Class_whose_pictures_show_the_same_is_told() => Assert.Equal(
        ["data: all 2 pictures of class 'spiral' show the same; the network learns that one picture."],
        Warnings((Varied(1), 0), (Varied(2), 0), (Varied(3), 1), (Varied(3), 1)));

    [Fact]
    public void Different_pictures_are_fine() => Assert.Empty(Warnings((Varied(1), 0), (Varied(2), 0), (Varied(1), 0), (Varied(3), 1)));

    [Fact]
    public void Only_picture_is_fine() => Assert.Empty(Warnings((Varied(1), 0)));

    private static Image Varied(byte value) => Image.Own(1, 2, [0, 0, 0, value, 0, 0]);

    private static IEnumerable<string> Warnings(params (Image Image, ushort Label)[] images) => UninformativeImages.Warnings(
        "data", new Dataset(["round", "spiral"], [.. images.Select((image, index) => LabeledImage.Of(image.Image, image.Label, $"{index}.png"))]));
}
