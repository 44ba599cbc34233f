namespace Galaxy.Tests.Generator;

/// <summary>Specs that would take long or need much memory if they were read to the end.</summary>
internal static class GiantSpecs
{
    public static IEnumerable<string> All =>
    [
        Network(Many(10_000, _ => """{"type":"relu"}""")),
        Network(Many(10_000, index => $$"""{"type":"relu","name":"layer_{{index}}"}""")),
        Network(Many(10_000, index => $$"""{"type":"add","from":"layer_{{index}}"}""")),
        Network(Many(10_000, index => $$"""{"type":"conv2d","filters":65536,"kernel":128,"padding":4096}""")),
        Network(Many(250, index => $$"""{"type":"add","from":"{{new string('x', 36)}}{{index}}"}""")),
        Network(Many(250, index => $$"""{"type":"{{new string('x', 36)}}{{index}}"}""")),
        Network(Many(100_000, _ => "1")),
        Network(new string('[', 500_000)),
        Network($"{new string('[', 30)}{new string(']', 30)}"),
        Network("""{"type":"relu"}""", classes: Many(100_000, index => $"\"class {index}\"")),
        Network("""{"type":"relu"}""", classes: Many(400_000, _ => "1")),
        Network("""{"type":"relu"}""", name: new string('n', 900_000)),
        Network("""{"type":"relu"}""", name: string.Concat(Enumerable.Repeat("\\u202e", 100_000))),
        Network($$"""{"type":"conv2d","filters":{{new string('9', 900_000)}},"kernel":1}"""),
        Network($$"""{"type":"leakyRelu","slope":0.{{new string('0', 900_000)}}1}"""),
        Network($$"""{"type":"relu",{{Many(70_000, index => $"\"x{index}\":1")}}}"""),
        $"{{{Many(100_000, index => $"\"n{index}\":1")}}}",
        $"{{{Many(100_000, _ => "\"name\":1")}}}",
        $"[{Many(400_000, _ => "[]")}]",
        new string('[', 1_000_000), new string(' ', 1_000_000), new string('/', 1_000_000), $"/*{new string('*', 1_000_000)}", new string('\n', 1_000_000) + "x",
        new string('{', 20_000_000), $"\"{new string('\u202E', 900_000)}", $"\"{new string('é', 900_000)}\"",
    ];

    private static string Network(string layers, string name = "Tiny", string classes = "\"a\",\"b\"") =>
        $$"""{"name":"{{name}}","input":{"height":4096,"width":4096,"channels":3},"classes":[{{classes}}],"layers":[{{layers}},{"type":"flatten"},{"type":"dense","units":2}]}""";

    private static string Many(int count, Func<int, string> of) => string.Join(',', Enumerable.Range(0, count).Select(of));
}
