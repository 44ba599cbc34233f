using System.Runtime.CompilerServices;

namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>
/// What the next bits of a scan mean: a symbol, and, where its code and value are short enough, the value that follows it. In one number,
/// as tables hold it: the bits of both, the symbol above them, the value above that.
/// </summary>
internal readonly struct CodedSymbol
{
    private readonly int _packed;

    /// <param name="codeBits">Bits of the symbol's code.</param>
    /// <param name="symbol">Zeros before a coefficient in its upper four bits, the coefficient's size in its lower four.</param>
    public CodedSymbol(int codeBits, byte symbol) => _packed = symbol << 8 | (codeBits + (symbol & 15));

    private CodedSymbol(int packed) => _packed = packed;

    /// <summary>Whether it is a symbol at all; other bits begin a longer code, or none.</summary>
    public bool IsKnown => _packed != 0;

    /// <summary>Zeros before the coefficient.</summary>
    public int Zeros => _packed >> 12 & 15;

    /// <summary>Bits of the coefficient.</summary>
    public int Size => _packed >> 8 & 15;

    /// <summary>The coefficient, if it is known here; 0 if it is not, or has no size.</summary>
    public int Value => _packed >> 16;

    /// <summary>Bits of the code and the coefficient.</summary>
    public int AllBits => _packed & 0xFF;

    /// <summary>Bits of the code.</summary>
    public int CodeBits => AllBits - Size;

    /// <summary>The same symbol with its coefficient.</summary>
    public CodedSymbol With(int value) => new(value << 16 | _packed);

    /// <summary>The coefficient; 0 if it has no size.</summary>
    /// <param name="window">The bits that begin with the code.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ValueIn(BitWindow window) => Value != 0 ? Value : Signed(window.Behind(CodeBits).First(Size), Size);

    /// <summary>A coefficient of that many bits: the lower half of the codes is negative (T.81, F.2.2.1).</summary>
    public static int Signed(int bits, int size) => bits < 1 << size >> 1 ? bits - (1 << size) + 1 : bits;
}
