namespace Galaxy.Generators.CSharp;

/// <summary>C# for vectors of some floats. A file opens Vector256, so only the functions of other vectors need their class's name.</summary>
internal sealed record VectorCode(int Floats)
{
    private const int OpenedFloats = 8;

    /// <summary>The vectors whose functions a file opens.</summary>
    public static VectorCode Opened { get; } = new(OpenedFloats);

    public string Type => $"{Class}<float>";

    public string Integers => $"{Class}<int>";

    public string Zero => $"{Type}.Zero";

    private string Class => $"Vector{Floats * 8 * sizeof(float)}";

    private string Functions => Floats == OpenedFloats ? "" : $"{Class}.";

    public string Load(string pointer) => Call("Load", pointer);

    public string Create(string value) => Call("Create", value);

    public string Call(string function, params string[] arguments) => $"{Functions}{function}({string.Join(", ", arguments)})";
}
