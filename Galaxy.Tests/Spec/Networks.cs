using Galaxy.Generators.Networks;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Language;

namespace Galaxy.Tests.Spec;

/// <summary>Small networks for tests.</summary>
internal static class Networks
{
    /// <summary>The layers that end every network of two classes.</summary>
    public const string End = """{ "type": "flatten" }, { "type": "dense", "units": 2 }""";

    /// <summary>A network.json of two classes, its layers alone given, in its fourth line.</summary>
    public static string Json(string layers, string input = """{ "height": 8, "width": 8, "channels": 3 }""") => $$"""
        { "name": "Tiny",
          "input": {{input}},
          "classes": ["smooth", "spiral"],
          "layers": [{{layers}}] }
        """;

    /// <summary>The spec of a network.</summary>
    public static NetworkSpec Spec(this Net net) => Parse(net.Json());

    /// <summary>The spec of such a file.</summary>
    public static NetworkSpec Spec(string layers) => Parse(Json(layers));

    /// <summary>The spec of a file without a mistake.</summary>
    public static NetworkSpec Parse(string json)
    {
        SpecResult result = SpecReader.Read(json, "network.json");
        return result.Spec ?? throw new InvalidOperationException(result.Print());
    }
}
