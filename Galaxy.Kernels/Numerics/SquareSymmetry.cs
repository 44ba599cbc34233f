namespace Galaxy.Kernels.Numerics;

/// <summary>
/// The eight orientations of a square, the group D4. Orientation g is a turn by g mod 4 quarter turns counterclockwise, if g ≥ 4 of
/// what was first mirrored from left to right.
/// </summary>
internal static class SquareSymmetry
{
    /// <summary>Turns and mirrors of a square.</summary>
    public const int Orientations = 8;

    private const int Turns = 4;

    /// <summary>The orientation that undoes another. A turned mirror image undoes itself.</summary>
    public static int Inverse(int orientation) => orientation < Turns ? (Turns - orientation) % Turns : orientation;

    /// <summary>First <paramref name="first"/>, then <paramref name="then"/>. A turn before a mirror is the opposite turn behind it.</summary>
    public static int Compose(int then, int first)
    {
        int turns = then % Turns + (then < Turns ? first : Turns - first % Turns) % Turns;
        return turns % Turns + (then / Turns ^ first / Turns) * Turns;
    }

    /// <summary>The place to which a value of a square moves.</summary>
    /// <param name="side">Rows and columns of the square.</param>
    public static (int Row, int Column) Move(int orientation, int row, int column, int side)
    {
        column = orientation < Turns ? column : side - 1 - column;
        for (int turn = 0; turn < orientation % Turns; turn++)
            (row, column) = (side - 1 - column, row);
        return (row, column);
    }
}
