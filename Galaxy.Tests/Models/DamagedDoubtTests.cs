using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Galaxy.Kernels.Safetensors;
using Galaxy.Pipeline.Doubt;
using Galaxy.Pipeline.Models;

namespace Galaxy.Tests.Models;

/// <summary>What a model keeps to doubt by is read as it was written, and refused if it is damaged.</summary>
public sealed class DamagedDoubtTests
{
    private static readonly int _profile = PictureProfile.Length(TinyNetwork.Info);

    [Fact]
    public void What_was_fitted_is_read_as_it_was_written()
    {
        Model read = Assert.IsType<Result<Model>.Ok>(Read(Bytes())).Value;
        Assert.Equal<float>([0.25f, 0.5f], read.Calibration!.ByClass[0]);
        Assert.True(read.Calibration.AllOrientations);
        Assert.Equal(2, read.Familiarity!.Threshold);
        Assert.Equal(_profile, read.Familiarity.Mean.Length);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"turned\":true}")]
    [InlineData("{\"turned\":true,\"scores\":null}")]
    [InlineData("{\"turned\":true,\"scores\":[]}")]
    [InlineData("{\"turned\":true,\"scores\":[\"\",\"\"]}")]
    [InlineData("{\"turned\":true,\"scores\":[null,\"AACAPg==\"]}")]
    [InlineData("{\"turned\":true,\"scores\":[\"AACAPg==\"]}")]
    [InlineData("{\"turned\":true,\"scores\":[\"AACA\",\"AACAPg==\"]}")]
    [InlineData("{\"turned\":true,\"scores\":[\"AACAPw==\",\"AAAAQA==\"]}")]
    [InlineData("{\"turned\":true,\"scores\":[\"AACAPw==\",\"AADAfw==\"]}")]
    [InlineData("{\"turned\":true,\"scores\":[\"AACAPwAAgD4=\",\"\"]}")]
    [InlineData("{\"turned\":true,\"scores\":[\"no base64\",\"\"]}")]
    public void Damaged_calibration_is_refused(string text) => Refused("calibration", text);

    public static TheoryData<string> Familiarities =>
    [
        "nothing", "{}", "null", Text("0", Floats(_profile), Floats(Whitening)), Text("-1", Floats(_profile), Floats(Whitening)),
        Text("1e99", Floats(_profile), Floats(Whitening)), Text("1", Floats(_profile - 1), Floats(Whitening)),
        Text("1", Floats(_profile), Floats(Whitening + 1)), Text("1", Floats(_profile, float.NaN), Floats(Whitening)),
        Text("1", Floats(_profile), Floats(Whitening, float.PositiveInfinity)), Text("1", "no base64", Floats(Whitening)), Text("1", "", ""),
    ];

    [Theory]
    [MemberData(nameof(Familiarities))]
    public void Damaged_familiarity_is_refused(string text) => Refused("familiarity", text);

    private static int Whitening => Familiarity.WhiteningLength(_profile);

    private static string Text(string threshold, string mean, string whitening) =>
        $$"""{"threshold":{{threshold}},"mean":"{{mean}}","whitening":"{{whitening}}"}""";

    private static string Floats(int count, float last = 1)
    {
        float[] values = [.. Enumerable.Repeat(1f, count - 1), last];
        return Convert.ToBase64String(MemoryMarshal.AsBytes<float>(values));
    }

    private static byte[] Bytes() => ModelFile.ToBytes(
        TinyNetwork.Model() with
        {
            Calibration = new CalibrationScores(AllOrientations: true, [[0.25f, 0.5f], [0.75f]]),
            Familiarity = new Familiarity(2, Ones(_profile), Ones(Whitening)),
        },
        TinyNetwork.Info);

    private static ImmutableArray<float> Ones(int count) => [.. Enumerable.Repeat(1f, count)];

    private static Result<Model> Read(byte[] file) => ModelFile.Read(file, "m", TinyNetwork.Info);

    private static void Refused(string key, string text)
    {
        SafetensorsFile file = Assert.IsType<Result<SafetensorsFile>.Ok>(SafetensorsReader.Read(Bytes(), "m")).Value;
        Assert.True(file.Metadata.ContainsKey(key));
        byte[] damaged = SafetensorsWriter.Write(file.Metadata.SetItem(key, text),
            [.. file.Tensors.Select(tensor => new FloatTensor(
                tensor.Name, tensor.Shape, values => MemoryMarshal.Cast<byte, float>(file.BytesOf(tensor)).CopyTo(values)))]);
        Problem problem = Assert.IsType<Result<Model>.Failed>(Read(damaged)).Problem;
        Assert.Contains(key, $"{problem}", StringComparison.Ordinal);
    }
}
