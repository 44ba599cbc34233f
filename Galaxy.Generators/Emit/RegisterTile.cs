namespace Galaxy.Generators.Emit;

/// <summary>
/// Writes the statements of a register tile: sums of some rows by one or two vectors that stay in registers, to which each
/// step adds the product of one broadcast input per row with the vectors.
/// </summary>
/// <param name="sum">Prefix of the sums' names: <c>y0a</c> is row 0, vector a.</param>
/// <param name="vector">Prefix of the vectors' names: <c>wa</c>, <c>wb</c>.</param>
/// <param name="rows">Rows of the tile.</param>
/// <param name="vectors">Vectors of the tile.</param>
/// <param name="vectorFloats">Floats in a vector.</param>
internal sealed class RegisterTile(CodeWriter code, char sum, char vector, int rows, int vectors, int vectorFloats)
{
    private const string VectorType = "Vector256<float>";

    /// <summary>Sums that begin at zero.</summary>
    public void BeginAtZero() => Begin((_, _) => $"{VectorType}.Zero");

    /// <summary>Sums that begin at the values of <paramref name="pointer"/>, rows <paramref name="rowStride"/> floats apart.</summary>
    public void BeginAt(string pointer, int rowStride) => Begin((row, index) => $"Load({At(pointer, row * rowStride + index * vectorFloats)})");

    /// <summary>Sums that begin at the same values in all rows.</summary>
    public void BeginAtEach(string pointer) => Begin((row, index) => row == 0 ? $"Load({At(pointer, index * vectorFloats)})" : Sum(0, index));

    /// <summary>Adds one product: the vectors at <paramref name="pointer"/> by the inputs at <paramref name="input"/>.</summary>
    /// <param name="inputOffset">Offset of each row's input.</param>
    public void Add(string pointer, int offset, string input, Func<int, int> inputOffset)
    {
        code.Line(string.Join(" ", Vectors.Select(index => $"{VectorName(index)} = Load({At(pointer, offset + index * vectorFloats)});")));
        for (int row = 0; row < rows; row++)
        {
            string sums = string.Join(" ", Vectors.Select(index =>
                $"{Sum(row, index)} = FusedMultiplyAdd(x, {VectorName(index)}, {Sum(row, index)});"));
            code.Line($"x = Create({input}[{inputOffset(row)}]); {sums}");
        }
    }

    /// <summary>Declares what <see cref="Add"/> uses.</summary>
    public void DeclareOperands() => code.Line($"{VectorType} {string.Join(", ", Vectors.Select(VectorName))}, x;");

    /// <summary>Replaces every sum.</summary>
    public void Apply(Func<string, string> function)
    {
        for (int row = 0; row < rows; row++)
            code.Line(string.Join(" ", Vectors.Select(index => $"{Sum(row, index)} = {function(Sum(row, index))};")));
    }

    /// <summary>Stores the sums, rows <paramref name="rowStride"/> floats apart.</summary>
    public void Store(string pointer, int rowStride) => Use((value, offset) => $"{value}.Store({At(pointer, offset)});", rowStride);

    /// <summary>Does something with every sum, given its name and its offset, rows <paramref name="rowStride"/> floats apart.</summary>
    public void Use(Func<string, int, string> statement, int rowStride)
    {
        for (int row = 0; row < rows; row++)
            code.Line(string.Join(" ", Vectors.Select(index => statement(Sum(row, index), row * rowStride + index * vectorFloats))));
    }

    /// <summary>A pointer and an offset, without a needless zero.</summary>
    public static string At(string pointer, int offset) => offset == 0 ? pointer : $"{pointer} + {offset}";

    private IEnumerable<int> Vectors => Enumerable.Range(0, vectors);

    private void Begin(Func<int, int, string> value)
    {
        for (int row = 0; row < rows; row++)
            code.Line($"{VectorType} {string.Join(", ", Vectors.Select(index => $"{Sum(row, index)} = {value(row, index)}"))};");
    }

    /// <summary>The name of a sum.</summary>
    public string Sum(int row, int index) => $"{sum}{row}{(char)('a' + index)}";

    private string VectorName(int index) => $"{vector}{(char)('a' + index)}";
}
