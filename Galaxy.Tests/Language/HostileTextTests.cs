using Galaxy.Generators.Networks;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Spec;

namespace Galaxy.Tests.Language;

/// <summary>Whatever the text, the generator ends with code or diagnostics, never with an exception.</summary>
public sealed class HostileTextTests
{
    private const int Mutations = 100_000;

    private static readonly string[] _fragments =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "0", "-1", "99999999999", "1e400", "null", "true", "\uD800", "\uDC00", "\\ud800", "\0",
        "é🌌", "\uFEFF", "/*", "//", "\r", "\n", "\u2028", "\"type\"", "\"dense\"", "\"flatten\"", "\"dropout\"", "\"kernel\": 4096,",
        "\"height\": 4096,",
    ];

    private const string Flat = """{ "type": "flatten" }""";
    private const string Border = """{ "type": "conv2d", "filters": 1, "kernel": 1, "padding": 4096 }""";
    private const string Huge = """{ "type": "conv2d", "filters": 65536, "kernel": 128, "padding": 4096 }""";

    [Fact]
    public void Random_mutations_never_throw()
    {
        string json = SourceTree.Read("network.json");
        Random random = new(1);
        NetworkSpec[] valid = [.. Enumerable.Range(0, Mutations).Select(_ => Read(Mutate(json, random))).OfType<NetworkSpec>()];
        Assert.InRange(valid.Length, 1, Mutations - 1);
        string[] networks = [.. valid.Select(SpecText.Canonical).Distinct()];
        Assert.InRange(networks.Length, 100, valid.Length);
        Assert.All(networks, network => GeneratorRun.Over(("network.json", network)).OrThrowMistakes());
    }

    [Fact]
    public void Random_mutations_of_every_layer_type_never_throw()
    {
        string json = NetworkNameTests.EveryLayer.Json();
        Random random = new(2);
        NetworkSpec[] valid = [.. Enumerable.Range(0, Mutations / 5).Select(_ => Read(Mutate(json, random))).OfType<NetworkSpec>()];
        string[] networks = [.. valid.Select(SpecText.Canonical).Distinct().Take(40)];
        Assert.All(networks, network => GeneratorRun.Over(("network.json", network)).OrThrowMistakes());
    }

    [Theory]
    [MemberData(nameof(Monsters))]
    public void Oversized_network_is_an_error(string text)
    {
        SpecResult result = SpecReader.Read(text, "network.json");
        Assert.NotEmpty(result.Diagnostics);
        Assert.All(result.Diagnostics, diagnostic => Assert.DoesNotContain('\n', diagnostic.Print()));
        Assert.All(result.Diagnostics, diagnostic => Assert.InRange(diagnostic.Print().Length, 1, 400));
    }

    public static TheoryData<string> Monsters =>
    [
        "", " \t\r\n", "\uFEFF", "// nothing", "null", "[]", "\0", "\uD800", "\uFFFD\uFFFD", "{\"\\udc00\": 1}",
        new string('[', 100_000), string.Concat(Enumerable.Repeat("{\"a\":", 100_000)),
        $"{{\"{new string('a', 100_000)}\": 1}}", $"{{\"name\": \"{new string('é', 100_000)}\"}}", "{\"a\\nb\": 1}",
        Networks.Json("", $"{{ \"height\": {new string('9', 100_000)}, \"width\": 1e400, \"channels\": -0.5 }}"),
        Networks.Json($"{Huge}, {Flat}", """{ "height": 4096, "width": 4096, "channels": 4096 }"""),
        Networks.Json($"{string.Join(", ", Enumerable.Repeat(Border, 255))}, {Flat}"),
    ];

    private static NetworkSpec? Read(string text)
    {
        SpecResult result = SpecReader.Read(text, "network.json");
        Assert.Equal(result.Spec is null, result.Diagnostics.Count > 0);
        Assert.All(result.Diagnostics, diagnostic => Assert.NotNull(diagnostic.ToDiagnostic("network.json").GetMessage()));
        return result.Spec;
    }

    /// <summary>Deletes, duplicates or inserts a few short pieces.</summary>
    private static string Mutate(string text, Random random)
    {
        for (int times = random.Next(1, 4); times > 0; times--)
        {
            int start = random.Next(text.Length);
            int length = Math.Min(random.Next(1, 12), text.Length - start);
            text = random.Next(3) switch
            {
                0 => text.Remove(start, length),
                1 => text.Insert(start, text.Substring(start, length)),
                _ => text.Insert(start, _fragments[random.Next(_fragments.Length)]),
            };
        }

        return text;
    }
}
