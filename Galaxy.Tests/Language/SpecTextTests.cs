using Galaxy.Generators.Networks;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Spec;

namespace Galaxy.Tests.Language;

public sealed class SpecTextTests
{
    [Fact]
    public void Every_default_is_written_out() => Assert.Equal(
        """{"name":"Tiny","input":{"height":8,"width":8,"channels":3},"classes":["smooth","spiral"],"layers":["""
        + """{"type":"conv2d","filters":4,"kernel":3,"stride":1,"padding":0},{"type":"relu"},{"type":"maxPool2d","size":2,"stride":2},"""
        + """{"type":"flatten"},{"type":"dense","units":2}]}""",
        SpecText.Canonical(Networks.Spec($$"""
            { "kernel": 3, "filters": 4, "type": "conv2d" }, { "type": "relu" }, { "type": "maxPool2d", "size": 2 }, {{Networks.End}}
            """)));

    /// <summary>Model files contain this text: it must not change by a byte.</summary>
    [Fact]
    public void Every_layer_type_is_written_as_model_files_have_it() => Assert.Equal(
        """{"type":"conv2d","name":"stem","filters":3,"kernel":3,"stride":1,"padding":1},{"type":"batchNorm","momentum":0.1,"epsilon":0.00001},"""
        + """{"type":"leakyRelu","slope":0.01},{"type":"add","name":"sum","from":"bn1"},{"type":"avgPool2d","size":2,"stride":2},"""
        + """{"type":"maxPool2d","size":2,"stride":1},{"type":"globalAvgPool"},{"type":"dropout","rate":0.5},{"type":"flatten"},{"type":"relu"},"""
        + """{"type":"dense","units":2}""",
        SpecText.Canonical(Networks.Spec("""
            { "padding": 1, "kernel": 3, "filters": 3, "name": "stem", "type": "conv2d" }, { "type": "batchNorm" }, { "type": "leakyRelu" },
            { "from": "bn1", "name": "sum", "type": "add" }, { "type": "avgPool2d", "size": 2 }, { "type": "maxPool2d", "stride": 1, "size": 2 },
            { "type": "globalAvgPool" }, { "type": "dropout", "rate": 0.50 }, { "type": "flatten" }, { "type": "relu" }, { "type": "dense", "units": 2 }
            """)).Split("\"layers\":[")[1].Split("]}")[0]);

    [Fact]
    public void Canonical_text_reads_back_as_the_same_network()
    {
        string text = SpecText.Canonical(Networks.Parse(SourceTree.Read("network.json")));
        Assert.Equal(text, SpecText.Canonical(Networks.Parse(text)));
    }

    [Fact]
    public void Lines_do_not_matter()
    {
        string json = SourceTree.Read("network.json");
        string spread = json.Replace("{ \"type\"", "\n{ \"type\"", StringComparison.Ordinal);
        Assert.Equal(SpecText.Canonical(Networks.Parse(json)), SpecText.Canonical(Networks.Parse(spread)));
    }

    [Fact]
    public void Class_names_survive_in_any_script()
    {
        string json = SourceTree.Read("network.json").Replace("edge-on", "спираль 🌌 & 'co'", StringComparison.Ordinal);
        NetworkSpec spec = Networks.Parse(json);
        string text = SpecText.Canonical(spec);
        Assert.All(text, letter => Assert.InRange(letter, ' ', '~'));
        Assert.Equal(spec.Classes, Networks.Parse(text).Classes);
    }
}
