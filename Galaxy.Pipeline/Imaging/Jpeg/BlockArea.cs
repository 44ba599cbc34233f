using System.Runtime.CompilerServices;

namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>A rectangle of a channel's blocks.</summary>
/// <param name="Top">Its first row of blocks.</param>
/// <param name="Left">Its first column of blocks.</param>
/// <param name="Down">Blocks down.</param>
/// <param name="Across">Blocks across.</param>
internal readonly record struct BlockArea(int Top, int Left, int Down, int Across)
{
    public int Count => Down * Across;

    /// <summary>The index of a block in it, row by row; null if it is outside.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int? IndexOf(int row, int column)
    {
        (int down, int across) = (row - Top, column - Left);
        return (uint)down < (uint)Down && (uint)across < (uint)Across ? down * Across + across : null;
    }

    /// <summary>The blocks of a channel that an area of the picture is made from; resampling looks a sample beyond it.</summary>
    /// <param name="area">In the picture's pixels.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="ratio">Pixels to a sample, across and down.</param>
    public static BlockArea Of(PixelArea area, JpegComponent channel, (int Across, int Down) ratio)
    {
        (int top, int down) = Range(area.Top / ratio.Down - 1, (area.Bottom - 1) / ratio.Down + 2, channel.Height);
        (int left, int across) = Range(area.Left / ratio.Across - 1, (area.Right - 1) / ratio.Across + 2, channel.Width);
        return new BlockArea(top, left, down, across);
    }

    private static (int First, int Count) Range(int first, int end, int samples)
    {
        int block = Math.Max(0, first) / ShortBlock.Side;
        return (block, JpegComponent.DivideUp(Math.Min(end, samples), ShortBlock.Side) - block);
    }
}
