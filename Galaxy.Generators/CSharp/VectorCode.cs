using Galaxy.Generators.Planning;

namespace Galaxy.Generators.CSharp;

/// <summary>C# for a vector of floats.</summary>
/// <param name="Class">The class of its functions.</param>
/// <param name="Type">Its type.</param>
/// <param name="Integers">The type of a vector of as many integers, such as positions in a pooling window.</param>
/// <param name="Count">How many floats it has.</param>
/// <param name="Functions">The prefix of its functions' names.</param>
internal sealed record VectorCode(string Class, string Type, string Integers, string Count, string Functions)
{
    /// <summary>The type parameter of a method whose body is the same for every width.</summary>
    public const string TypeParameter = "TFloats";

    private const int BitsPerByte = 8;

    /// <summary>The class whose functions every file imports (using static).</summary>
    public static string Imported { get; } = ClassOf(Target.Avx2.VectorFloats);

    /// <summary>Vectors of any width, as a type parameter. A position is kept in the bits of a float.</summary>
    public static VectorCode AnyWidth { get; } = new(TypeParameter, TypeParameter, TypeParameter, $"{TypeParameter}.Count", $"{TypeParameter}.");

    public string Zero => $"{Type}.Zero";

    public string One => $"{Type}.One";

    /// <summary>A full vector of a machine.</summary>
    public static VectorCode Of(Target target) => Of(target.VectorFloats);

    /// <summary>Vectors of so many floats. Imported functions need no class name.</summary>
    public static VectorCode Of(int floats)
    {
        string name = ClassOf(floats);
        return new VectorCode(name, $"{name}<float>", $"{name}<int>", $"{floats}", name == Imported ? "" : $"{name}.");
    }

    public string Load(string pointer) => Call("Load", pointer);

    public string Create(string value) => Call("Create", value);

    /// <summary>In each place <paramref name="ifLess"/> where left &lt; right, and <paramref name="otherwise"/> elsewhere.</summary>
    public string SelectLess(string left, string right, string ifLess, string otherwise) => this == AnyWidth
        ? Call("SelectLess", left, right, ifLess, otherwise)
        : Call("ConditionalSelect", Call("LessThan", left, right), ifLess, otherwise);

    /// <summary>A mask of the places where <paramref name="positions"/>, a vector of integers, holds this one.</summary>
    public string IsAt(string positions, string position) => $"{Class}.Equals({positions}, {Create(position)}).AsSingle()";

    /// <summary>A vector times a number; vectors of any width have no operator for that.</summary>
    public string Times(string vector, string number) => $"{vector} * {(this == AnyWidth ? Create(number) : number)}";

    public string Call(string function, params string[] arguments) => $"{Functions}{function}({string.Join(", ", arguments)})";

    private static string ClassOf(int floats) => $"Vector{floats * sizeof(float) * BitsPerByte}";
}
