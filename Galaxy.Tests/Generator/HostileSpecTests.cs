using Galaxy.Generators.Language;
using Galaxy.Generators.Networks;
using Galaxy.Kernels.Safetensors;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.OnDemand;
using Galaxy.Tests.Language;
using Galaxy.Tests.Models;
using Galaxy.Tests.Spec;

namespace Galaxy.Tests.Generator;

/// <summary>A model from a stranger is data, never code, whatever spec is in its metadata.</summary>
public sealed class HostileSpecTests
{
    private const int Specs = 20_000;
    private const int Parsed = 300;

    /// <summary>Bytes that reading a spec may allocate, beside some hundreds for each character.</summary>
    private const long MostBytes = 64 << 20;

    private const int BytesPerCharacter = 400;

    [Fact]
    public void Spec_of_a_model_file_is_read_or_refused_and_its_names_put_no_token_into_generated_code()
    {
        Random names = new(18);
        NetworkSpec[] accepted = [.. HostileSpecs.Draw(seed: 18, Specs).Select(ThroughModelFile).Select(spec => Untrusted(HostileNames.Text(names), spec)).OfType<NetworkSpec>()];
        Assert.InRange(accepted.Length, Specs / 10, Specs / 2);
        NetworkSpec[] networks = [.. accepted.DistinctBy(SpecText.Canonical)];
        NetworkSpec[] drawn = [.. networks.Where(HasKernels).Chunk(Math.Max(1, networks.Count(HasKernels) / Parsed)).Select(chunk => chunk[0])];
        Assert.InRange(drawn.Length, Parsed, 2 * Parsed);
        Assert.All(drawn, network => Assert.Equal(HarmlessTwin.Tokens(HarmlessTwin.Of(network)), HarmlessTwin.Tokens(network)));
    }

    [Fact]
    public void Giant_spec_is_refused_with_few_words_and_little_memory() => Assert.All(GiantSpecs.All, text =>
    {
        SpecResult result = Bounded(text);
        Assert.Null(result.Spec);
        Assert.InRange(result.Diagnostics.Sum(diagnostic => diagnostic.Print().Length), 1, 40_000);
    });

    [Theory]
    [InlineData(100, null)]
    [InlineData(101, "And 1 more mistake. Fix those above first.")]
    [InlineData(250, "And 150 more mistakes. Fix those above first.")]
    public void Further_mistakes_are_counted(int mistakes, string? last)
    {
        SpecResult result = SpecReader.Read(Networks.Json($"{string.Join(",\n", Enumerable.Repeat("1", mistakes))}, {Networks.End}"), "network.json");
        Assert.Equal(Math.Min(mistakes, 101), result.Diagnostics.Count);
        Assert.Equal(last ?? "A layer must be an object, not a number. For example, write { \"type\": \"relu\" }.", result.Diagnostics[^1].ToDiagnostic().GetMessage());
        Assert.Equal(result.Diagnostics.Count - 1 + (last is null ? 4 : 3), result.Diagnostics[^1].Span.Line);
    }

    [Fact]
    public void Text_beyond_the_limit_is_not_read()
    {
        string text = Networks.Json(Networks.End);
        Assert.NotNull(Read(text.PadRight(Limits.TextLength)));
        SpecDiagnostic problem = Assert.Single(SpecReader.Read(text.PadRight(Limits.TextLength + 1), "network.json").Diagnostics);
        Assert.Equal("network.json(1,1): error GAL0028: The file has 1,048,577 characters, more than 1,048,576. Remove what does not belong to the network.", problem.Print());
    }

    /// <summary>C# allows no member with the name of its type, so a network of that name has another token.</summary>
    private static bool HasKernels(NetworkSpec spec) => spec.Name != "Info";

    /// <summary>The spec as it comes out of a model file, which is no model of another network.</summary>
    private static string ThroughModelFile(string spec)
    {
        byte[] file = ModelFile.ToBytes(TinyNetwork.Model() with { Spec = spec }, TinyNetwork.Info);
        Assert.IsType<Result<Model>.Failed>(ModelFile.Read(file, "m", TinyNetwork.Info));
        return Assert.IsType<Result<SafetensorsFile>.Ok>(SafetensorsReader.Read(file, "m")).Value.Metadata["spec"];
    }

    /// <summary>The network of a model with this spec, as Galaxy would write it; null if it is refused.</summary>
    private static NetworkSpec? Untrusted(string name, string text)
    {
        NetworkSpec? spec = Read(text);
        Result<NetworkSpec> result = UntrustedSpec.Read(name, spec is null ? text : SpecText.Canonical(spec));
        string[] problems = [.. result.Match(_ => [], problem => problem.All).Select(problem => problem.ToString())];
        Assert.Equal(spec is null, problems.Length > 0);
        Assert.All(problems, problem => Assert.InRange(problem.Length, 1, 2_500));
        Assert.All(problems, problem => Assert.DoesNotContain(problem, letter => !Words.IsVisible(letter)));
        return result.Match<NetworkSpec?>(read => read, _ => null);
    }

    private static NetworkSpec? Read(string text)
    {
        SpecResult result = Bounded(text);
        Assert.Equal(result.Spec is null, result.Diagnostics.Count > 0);
        Assert.All(result.Diagnostics, diagnostic => Assert.InRange(diagnostic.Print().Length, 1, 2_000));
        Assert.All(result.Diagnostics, diagnostic => Assert.DoesNotContain(diagnostic.Print(), letter => !Words.IsVisible(letter)));
        return result.Spec;
    }

    private static SpecResult Bounded(string text)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        SpecResult result = ParsedNetwork.Of("model.safetensors", text).Result;
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostBytes + (long)BytesPerCharacter * Math.Min(text.Length, Limits.TextLength));
        return result;
    }
}
