using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Framings;
using Galaxy.Pipeline.Imaging.Png;
using Galaxy.Pipeline.Reports.Csv;
using Galaxy.Pipeline.Shifts;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Shifts;

public sealed class ShiftTableTests
{
    [Fact]
    public void Changes_are_relative_to_pictures_as_they_are()
    {
        ShiftTable table = new(Row("none", right: 8), [Row("half", right: 7), Row("gray", right: 4), Row("blur", right: 9)]);
        Assert.Equal(-0.1, table.Change(table.Shifted[0]), 1e-12);
        Assert.Equal((-0.1 - 0.4 + 0.1) / 3, table.MeanChange, 1e-12);
        string[] lines = ShiftsCsv.Of(table).TrimEnd('\n').Split('\n');
        Assert.Equal("shift,images,accuracy,low,high,macroRecall,ece", lines[0]);
        Assert.StartsWith("none,10,0.8,", lines[1], StringComparison.Ordinal);
        Assert.Equal(["none", "half", "gray", "blur"], lines[1..].Select(line => line.Split(',')[0]));
    }

    [Fact]
    public void There_are_six_of_different_names_and_none_changes_the_picture_it_is_given()
    {
        Image picture = ShiftPictures.Of(40, 44, (row, column, channel) => (byte)(5 * row + column + 9 * channel));
        byte[] before = picture.Pixels.ToArray();
        Assert.Equal(6, Shift.All.Select(shift => shift.Name).Distinct().Count());
        Assert.All(Shift.All, shift => Assert.NotEqual(before, shift.Apply(picture).Pixels.ToArray()));
        Assert.Equal(before, picture.Pixels.ToArray());
        Assert.Same(picture, Shift.None.Apply(picture));
    }

    [Fact]
    public void A_picture_is_shifted_whole_and_then_framed()
    {
        Image picture = ShiftPictures.Of(40, 40, (row, column, _) => (byte)(6 * row + column / 8));
        Decode decode = Pictures.Decoder(new Shape(10, 10, 3), Framing.Middle(10));
        ScaledImage scaled = decode.Changed(HalfScale.Of)(new PictureContent.Encoded(PngFile.Encode(picture)), "x").Value();
        Assert.Equal(HalfScale.Of(picture).CenterCrop(10).Pixels.ToArray(), scaled.Image.Pixels.ToArray());
    }

    private static ShiftRow Row(string name, int right)
    {
        ushort[] labels = [.. Enumerable.Range(0, 10).Select(index => (ushort)(index < right ? 0 : 1))];
        float[] probabilities = [.. labels.SelectMany(_ => (float[])[0.75f, 0.25f])];
        return new ShiftRow(name, name, Evaluation.Of(["a", "b"], labels, probabilities));
    }
}
