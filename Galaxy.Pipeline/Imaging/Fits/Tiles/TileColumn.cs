namespace Galaxy.Pipeline.Imaging.Fits.Tiles;

/// <summary>A column of a table of tiles.</summary>
/// <param name="Kind">Of its numbers, as TFORM's letter says; P and Q say where an array lies, in 32 and 64 bits.</param>
/// <param name="Element">Of such an array's elements.</param>
/// <param name="Offset">Where it begins in a row.</param>
/// <param name="Bytes">How many it takes of a row.</param>
internal readonly record struct TileColumn(char Kind, char Element, int Offset, int Bytes)
{
    /// <summary>Of one element of an array.</summary>
    public int ElementBytes => Size(Element);

    /// <param name="form">TFORM: a count, a letter, and for P and Q the letter of their elements.</param>
    /// <param name="offset">Where it begins in a row.</param>
    /// <param name="rowBytes">Where it must end.</param>
    /// <exception cref="ImageFormatException">There is no such form, or it ends behind the row.</exception>
    public static TileColumn Of(string form, int offset, int rowBytes)
    {
        string digits = new([.. form.TrimStart().TakeWhile(char.IsAsciiDigit)]);
        string letters = form.TrimStart()[digits.Length..];
        int count = digits.Length == 0 ? 1 : int.TryParse(digits, out int number) ? number : int.MaxValue;
        char kind = letters is [var letter, ..] ? letter : ' ';
        long bytes = kind == 'X' ? (count + 7L) / 8 : (long)count * Size(kind);
        if (bytes > rowBytes - offset)
            throw Damaged();

        // A column for one number that says how many it has is not read.
        bool isOne = count == 1 || kind is 'X' or 'A';
        return new TileColumn(isOne ? kind : ' ', kind is 'P' or 'Q' && letters.Length > 1 ? letters[1] : 'B', offset, (int)bytes);
    }

    private static int Size(char kind) => kind switch
    {
        'L' or 'X' or 'B' or 'A' => 1,
        'I' => 2,
        'J' or 'E' => 4,
        'K' or 'D' or 'C' or 'P' => 8,
        'M' or 'Q' => 16,
        _ => throw Damaged(),
    };

    private static ImageFormatException Damaged() => new("its table of tiles is damaged");
}
