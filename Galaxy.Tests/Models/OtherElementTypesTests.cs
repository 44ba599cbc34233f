using System.Text;
using Galaxy.Pipeline.Models;

namespace Galaxy.Tests.Models;

/// <summary>Models re-saved by other programs can still be read; if one cannot, the message has a fitting remedy.</summary>
public sealed class OtherElementTypesTests
{
    /// <summary>Exact in every type.</summary>
    private static readonly float[] Values = [1.5f, -2, 0.25f, 0, 7, -96];

    private static readonly byte[] File = ModelFile.ToBytes(TinyNetwork.Model(Values), TinyNetwork.Info);

    [Theory]
    [InlineData("F32", "F32")]
    [InlineData("F64", "F64")]
    [InlineData("F16", "F16")]
    [InlineData("BF16", "BF16")]
    [InlineData("F16", "F32")]
    [InlineData("BF16", "F64")]
    public void Every_floating_type_is_read_also_mixed_and_in_another_order(string weight, string bias) =>
        Assert.Equal(Values, Read(SavedAgain.As(File, name => name.EndsWith("weight", StringComparison.Ordinal) ? weight : bias)));

    [Theory]
    [InlineData("F16", 0.3f, 0.30004883f)]
    [InlineData("F16", 5.9604645e-8f, 5.9604645e-8f)]
    [InlineData("BF16", 0.3f, 0.29882812f)]
    [InlineData("BF16", 9.18355e-41f, 9.18355e-41f)]
    [InlineData("F64", 1e-45f, 1e-45f)]
    public void Values_are_widened_without_loss(string type, float value, float read)
    {
        byte[] file = ModelFile.ToBytes(TinyNetwork.Model(value, 0, 0, 0, 0, 0), TinyNetwork.Info);
        Assert.Equal(read, Read(SavedAgain.As(file, _ => type))[0]);
    }

    [Theory]
    [InlineData(1e39, "dense1.weight' holds 1E+39, which is too large for a float32. Keep its values within ±3.4E+38")]
    [InlineData(-1e300, "holds -1E+300, which is too large")]
    [InlineData(double.PositiveInfinity, "'dense1.weight' holds NaN or infinity. Take")]
    [InlineData(double.NaN, "'dense1.weight' holds NaN or infinity. Take")]
    public void Number_that_no_float32_can_hold_is_refused(double value, string reason)
    {
        byte[] file = SavedAgain.As(File, _ => "F64");
        int at = file.AsSpan().IndexOf(BitConverter.GetBytes(1.5));
        BitConverter.GetBytes(value).CopyTo(file, at);
        Assert.Contains(reason, Refusal(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Number_between_two_float32_is_rounded_to_the_nearest()
    {
        byte[] file = SavedAgain.As(File, _ => "F64");
        BitConverter.GetBytes(0.1 + 0.2).CopyTo(file, file.AsSpan().IndexOf(BitConverter.GetBytes(1.5)));
        Assert.Equal(0.3f, Read(file)[0]);
    }

    [Fact]
    public void Type_of_whole_numbers_is_to_be_converted() =>
        Assert.EndsWith("dtype I8, but only F32, F64, F16, BF16 can be read. Convert its tensors to F32.", Refusal(SavedAgain.As(File, _ => "I8")), StringComparison.Ordinal);

    [Fact]
    public void Format_of_PyTorch_is_written_and_read_beside_any_other_metadata()
    {
        Assert.Contains("\"format\":\"pt\"", Encoding.Latin1.GetString(File), StringComparison.Ordinal);
        foreach (string format in (string[])["pt", "tf", "galaxy 1"])
            Assert.Equal(Values, Read(SavedAgain.As(File, _ => "F32", metadata => metadata.SetItem("format", format).Add("author", "me").Remove("galaxy"))));
        Assert.Equal(Values, Read(SavedAgain.As(File, _ => "F32", metadata => metadata.Remove("format"))));
    }

    [Theory]
    [InlineData("galaxy", "2")]
    [InlineData("format", "galaxy 2")]
    public void Later_version_is_refused_as_that(string key, string version) => Assert.Contains(
        "version '2', but only '1' is read. Use the Galaxy that wrote it",
        Refusal(SavedAgain.As(File, _ => "F32", metadata => metadata.Remove("galaxy").SetItem(key, version))), StringComparison.Ordinal);

    [Fact]
    public void Tensors_whose_metadata_are_lost_are_refused_with_what_is_missing_and_how_to_give_it_back()
    {
        byte[] bare = SavedAgain.As(File, _ => "F32", metadata => metadata.Clear().Add("format", "pt"));
        const string reason = "its metadata has no 'spec', 'classes', 'crop', 'mean', 'deviation', 'seed', 'images'. Save it with the metadata of the original model";
        Assert.Contains(reason, Refusal(bare), StringComparison.Ordinal);
        Assert.Contains(reason, Assert.IsType<Result<StoredNetwork>.Failed>(ModelFile.Network(bare, "m")).Problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Model_that_does_not_name_its_network_is_known_by_its_spec()
    {
        byte[] file = SavedAgain.As(File, _ => "F32", metadata => metadata.Remove("network"));
        Assert.Equal(TinyNetwork.Info.Spec, Assert.IsType<Result<StoredNetwork>.Ok>(ModelFile.Network(file, "m")).Value.Spec);
        Assert.Equal(Values, Read(file));
    }

    private static float[] Read(byte[] file) =>
        TinyNetwork.Values(Assert.IsType<Result<Model>.Ok>(ModelFile.Read(file, "m", TinyNetwork.Info)).Value.Weights);

    private static string Refusal(byte[] file) =>
        Assert.IsType<Result<Model>.Failed>(ModelFile.Read(file, "m", TinyNetwork.Info)).Problem.ToString();
}
