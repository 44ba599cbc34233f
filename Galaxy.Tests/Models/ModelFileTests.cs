using System.Text;
using Galaxy.Kernels.Safetensors;
using Galaxy.Kernels;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Imaging.Framings;
using Galaxy.Pipeline.Models;

namespace Galaxy.Tests.Models;

public sealed class ModelFileTests
{
    [Fact]
    public void Model_survives_the_file()
    {
        Model model = TinyNetwork.Model();
        Model read = Assert.IsType<Result<Model>.Ok>(ModelFile.Read(ModelFile.ToBytes(model, TinyNetwork.Info), "m", TinyNetwork.Info)).Value;
        Assert.Equal(TinyNetwork.Values(model.Weights), TinyNetwork.Values(read.Weights));
        Assert.Equal((model.NetworkName, model.Spec, model.Framing, model.Seed), (read.NetworkName, read.Spec, read.Framing, read.Seed));
        Assert.Equal(model.Classes.AsEnumerable(), read.Classes);
        Assert.Equal(model.Standardization.Mean.AsEnumerable(), read.Standardization.Mean);
        Assert.Equal(model.Standardization.Deviation.AsEnumerable(), read.Standardization.Deviation);
    }

    [Fact]
    public void Temperature_survives_the_file_and_a_file_may_have_none()
    {
        Model model = TinyNetwork.Model() with { Temperature = new Temperature(1.25, AllOrientations: true) };
        Assert.Equal(model.Temperature, Read(ModelFile.ToBytes(model, TinyNetwork.Info)).Temperature);
        Assert.Null(Read(ModelFile.ToBytes(TinyNetwork.Model(), TinyNetwork.Info)).Temperature);
    }

    [Theory]
    [InlineData("0.00")]
    [InlineData("-1.0")]
    [InlineData("[1.]")]
    [InlineData("null")]
    public void Temperature_that_is_none_is_refused(string value)
    {
        byte[] file = ModelFile.ToBytes(TinyNetwork.Model() with { Temperature = new Temperature(1.25, AllOrientations: false) }, TinyNetwork.Info);
        string text = Encoding.Latin1.GetString(file);
        Assert.Contains("1.25", text, StringComparison.Ordinal);
        Assert.Contains("'temperature'", Refusal(Encoding.Latin1.GetBytes(text.Replace("1.25", value.PadRight(4), StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_models_are_equal_bytes_with_an_aligned_header()
    {
        byte[] file = ModelFile.ToBytes(TinyNetwork.Model(), TinyNetwork.Info);
        Assert.Equal(file, ModelFile.ToBytes(TinyNetwork.Model(), TinyNetwork.Info));
        Assert.Equal(0, BitConverter.ToInt64(file) % 8);
    }

    [Fact]
    public void Generated_network_survives_the_file_in_every_weight()
    {
        NetworkInfo network = NetworkRegistry.All[0];
        float next = 0;
        Weights weights = Weights.FromTensors(network, parameter => [.. Enumerable.Range(0, parameter.Count).Select(_ => ++next)]);
        Model model = TinyNetwork.Model() with
        {
            NetworkName = network.Name, Spec = network.Spec, Classes = network.Classes, Standardization = new([0, 0, 0], [1, 1, 1]), Weights = weights,
        };
        Model read = Assert.IsType<Result<Model>.Ok>(ModelFile.Read(ModelFile.ToBytes(model, network), "m", network)).Value;
        Assert.All(network.Parameters, parameter => Assert.Equal(TinyNetwork.Tensor(weights, parameter), TinyNetwork.Tensor(read.Weights, parameter)));
    }

    [Theory]
    [InlineData("\"units\":2", "\"units\":3", "layer 2: dense units is 3 in the model, 2 in the network")]
    [InlineData("\"type\":\"flatten\"", "\"type\":\"relu\"", "layer 1 is 'relu' in the model, 'flatten' in the network")]
    [InlineData("{\"type\":\"flatten\"},", "", "layer 1 is 'dense' in the model, 'flatten' in the network")]
    [InlineData(",{\"type\":\"dense\",\"units\":2}", "", "there are 1 layers in the model, 2 in the network")]
    [InlineData("\"width\":2", "\"width\":9", "the input's width is 9 in the model, 2 in the network")]
    [InlineData("\"a\",\"b\"", "\"b\",\"a\"", "classes are 'b', 'a' in the model, 'a', 'b' in the network")]
    [InlineData("Tiny", "Small", "the name is 'Small' in the model, 'Tiny' in the network")]
    [InlineData("{\"name", "{{\"name", "its spec cannot be read")]
    [InlineData("Tiny", "\\ud800", "its spec cannot be read")]
    public void Model_of_another_spec_is_refused_with_the_difference(string old, string changed, string reason)
    {
        Model other = TinyNetwork.Model() with { Spec = TinyNetwork.Spec.Replace(old, changed, StringComparison.Ordinal) };
        Assert.Contains(reason, Refusal(ModelFile.ToBytes(other, TinyNetwork.Info)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(float.NaN, 1, "dense1.weight")]
    [InlineData(1, float.PositiveInfinity, "dense1.bias")]
    public void Weights_that_are_no_numbers_are_refused_with_their_tensor(float first, float last, string tensor) =>
        Assert.Contains($"'{tensor}' holds NaN or infinity", Refusal(ModelFile.ToBytes(TinyNetwork.Model(first, 1, 1, 1, 1, last), TinyNetwork.Info)), StringComparison.Ordinal);

    [Theory]
    [InlineData("dense1.bias", "dense9.bias", "tensor 'dense1.bias' is missing")]
    [InlineData("\"F32\",\"shape\":[2]", "\"I32\",\"shape\":[2]", "'dense1.bias' has dtype I32")]
    [InlineData("\"shape\":[2,2]", "\"shape\":[4,1]", "'dense1.weight' has shape [4, 1] where [2, 2] belongs")]
    [InlineData("\"seed\":\"1844", "\"seed\":\"x844", "'seed' is not a whole number")]
    [InlineData("\"deviation\":\"[0.3]", "\"deviation\":\"[0.0]", "'deviation' is not 1 usable numbers")]
    [InlineData("\"mean\":\"[0.1", "\"mean\":\"[1e9", "'mean' is not 1 usable numbers")]
    [InlineData("\"crop\":\"240", "\"crop\":\"-40", "'crop' is not at least 1")]
    [InlineData("\"crop\":\"240\"", "\"crop\":\"2.5\"", "'crop' is not JSON of its form")]
    [InlineData("\"crop\"", "\"crap\"", "has no 'crop'")]
    [InlineData("\"galaxy\":\"1\"", "\"galaxy\":\"2\"", "version '2', but only '1' is read")]
    public void Model_with_a_wrong_part_is_refused_with_the_part(string old, string changed, string reason)
    {
        byte[] file = ModelFile.ToBytes(TinyNetwork.Model(), TinyNetwork.Info);
        string text = Encoding.Latin1.GetString(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        Assert.Contains(reason, Refusal(Encoding.Latin1.GetBytes(text.Replace(old, changed, StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public void Framing_by_light_is_written_as_a_word_and_read_again()
    {
        byte[] file = ModelFile.ToBytes(TinyNetwork.Model() with { Framing = new Framing.ByLight() }, TinyNetwork.Info);

        Assert.Equal("\"auto\"", SafetensorsParser.Read(file).Metadata["crop"]);
        Assert.Equal(new Framing.ByLight(), Assert.IsType<Result<Model>.Ok>(ModelFile.Read(file, "m", TinyNetwork.Info)).Value.Framing);
    }

    [Fact]
    public void Safetensors_of_another_program_are_refused() =>
        Assert.Contains("has no 'spec', 'classes'", Refusal(SafetensorsWriter.Write(new Dictionary<string, string>(), [])), StringComparison.Ordinal);

    private static Model Read(byte[] file) => Assert.IsType<Result<Model>.Ok>(ModelFile.Read(file, "m", TinyNetwork.Info)).Value;

    private static string Refusal(byte[] file) =>
        Assert.IsType<Result<Model>.Failed>(ModelFile.Read(file, "m", TinyNetwork.Info)).Problem.ToString();
}
