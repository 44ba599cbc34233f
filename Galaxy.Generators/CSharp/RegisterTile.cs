using Galaxy.Generators.Planning;

namespace Galaxy.Generators.CSharp;

/// <summary>
/// Writes the statements of a register tile: rows of sums, one or two vectors each, that stay in registers. Each
/// step adds the product of the vectors with one broadcast factor per row.
/// </summary>
/// <param name="names">The names of sums, factors and vectors.</param>
/// <param name="rows">Rows of the tile.</param>
/// <param name="width">Columns of the tile: outputs, or other values side by side in memory.</param>
/// <param name="target">The machine, whose vectors hold the columns.</param>
internal sealed class RegisterTile(CodeWriter code, TileNames names, int rows, int width, Target target)
{
    private readonly int _floats = target.FloatsOf(width);
    private readonly VectorCode _vectors = VectorCode.Of(target.FloatsOf(width));

    /// <summary>Floats from a vector of a row's sums to the next, in memory.</summary>
    public int VectorStep { get; init; } = target.FloatsOf(width);

    private IEnumerable<int> Vectors => Enumerable.Range(0, width / _floats);

    /// <summary>Initializes the sums to zero.</summary>
    public void BeginAtZero() => Begin((_, _) => _vectors.Zero);

    /// <summary>Initializes the sums from <paramref name="pointer"/>, rows <paramref name="rowStride"/> floats apart.</summary>
    public void BeginAt(string pointer, int rowStride) => Begin((row, index) => _vectors.Load(At(pointer, row * rowStride + index * VectorStep)));

    /// <summary>Initializes every row of sums from the same values.</summary>
    public void BeginAtEach(string pointer) => Begin((row, index) => row == 0 ? _vectors.Load(At(pointer, index * _floats)) : Sum(0, index));

    /// <summary>Declares the vectors and the factor of a product.</summary>
    public void DeclareOperands() => code.Line($"{_vectors.Type} {string.Join(", ", Vectors.Select(VectorName))}, {names.Broadcast};");

    /// <summary>Adds one product: the vectors at <paramref name="pointer"/> by the factors at <paramref name="input"/>.</summary>
    /// <param name="inputOffset">Offset of each row's factor.</param>
    public void Add(string pointer, int offset, string input, Func<int, int> inputOffset) =>
        Add(index => At(pointer, offset + index * _floats), input, inputOffset);

    /// <summary>The same, with vectors that are not contiguous.</summary>
    /// <param name="vectorAt">C# of a vector's address.</param>
    public void Add(Func<int, string> vectorAt, string input, Func<int, int> inputOffset)
    {
        code.Line(Statements(index => $"{VectorName(index)} = {_vectors.Load(vectorAt(index))};"));
        for (int row = 0; row < rows; row++)
        {
            string factor = _vectors.Create($"{input}[{inputOffset(row)}]");
            code.Line($"{names.Broadcast} = {factor}; {Statements(index => $"{Sum(row, index)} = {MultiplyAdd(row, index)};")}");
        }
    }

    /// <summary>Replaces every sum.</summary>
    public void Apply(Func<string, VectorCode, string> function) =>
        ForEachRow(row => Statements(index => $"{Sum(row, index)} = {function(Sum(row, index), _vectors)};"));

    /// <summary>Adds another tile's sums to these.</summary>
    public void AddAll(RegisterTile other) => ForEachRow(row => Statements(index => $"{Sum(row, index)} += {other.Sum(row, index)};"));

    /// <summary>Stores the sums, rows <paramref name="rowStride"/> floats apart.</summary>
    public void Store(string pointer, int rowStride) =>
        ForEachRow(row => Statements(index => $"{Sum(row, index)}.Store({At(pointer, row * rowStride + index * VectorStep)});"));

    /// <summary>The name of a sum.</summary>
    public string Sum(int row, int index) => $"{names.Sum}{row}{(char)('a' + index)}";

    /// <summary>A pointer and an offset, without a needless zero.</summary>
    public static string At(string pointer, int offset) => offset switch
    {
        0 => pointer,
        < 0 => $"{pointer} - {-offset}",
        _ => $"{pointer} + {offset}",
    };

    /// <summary>An address in the block that a pointer points to; the start of the block for null.</summary>
    public static string At(string pointer, Address? address) => address is null ? pointer : $"{pointer} + {address}";

    /// <summary>The same, some floats further on.</summary>
    public static string At(string pointer, Address? address, int offset) => At(At(pointer, address), offset);

    private void Begin(Func<int, int, string> value)
    {
        code.Comment($"{string.Join("; ", Vectors.Select(Meaning))}.");
        ForEachRow(row => $"{_vectors.Type} {string.Join(", ", Vectors.Select(index => $"{Sum(row, index)} = {value(row, index)}"))};");
    }

    /// <summary>A column of sums in words: <c>y0b to y5b: 6 pixels by filters 8 to 15</c>.</summary>
    private string Meaning(int index)
    {
        string sums = rows == 1 ? Sum(0, index) : $"{Sum(0, index)} to {Sum(rows - 1, index)}";
        string columns = width == _floats
            ? KernelFile.Count(width, names.Column)
            : $"{names.Column}s {index * _floats} to {(index + 1) * _floats - 1}";
        return $"{sums}: {(index == 0 ? $"{KernelFile.Count(rows, names.Row)} " : "")}by {columns}";
    }

    private void ForEachRow(Func<int, string> line)
    {
        for (int row = 0; row < rows; row++)
            code.Line(line(row));
    }

    private string MultiplyAdd(int row, int index) =>
        _vectors.Call("FusedMultiplyAdd", names.Broadcast, VectorName(index), Sum(row, index));

    private string Statements(Func<int, string> statement) => string.Join(" ", Vectors.Select(statement));

    private string VectorName(int index) => $"{names.Vector}{(char)('a' + index)}";
}
