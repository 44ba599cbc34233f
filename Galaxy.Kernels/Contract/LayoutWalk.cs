namespace Galaxy.Kernels.Contract;

/// <summary>The places in parameter memory of a file's tensor [out, channels, height, width], one after the other.</summary>
internal struct LayoutWalk(ParameterLayout layout)
{
    private int _output = -1;
    private int _channel = layout.Channels - 1;
    private int _row = layout.Height - 1;
    private int _column = layout.Width - 1;
    private int _first;
    private int _width;

    /// <summary>The place of the next value; to be called at most once per value.</summary>
    public int Next()
    {
        if (++_column == layout.Width)
            NextRow();
        return _first + (_row * layout.RowStride + _column * layout.ColumnStride + _channel * layout.ChannelStride) * _width;
    }

    private void NextRow()
    {
        _column = 0;
        if (++_row < layout.Height)
            return;
        _row = 0;
        if (++_channel < layout.Channels)
            return;
        _channel = 0;
        int panel = ++_output / ParameterLayout.PanelWidth;
        _width = layout.WidthOf(panel);
        _first = layout.Offset + panel * ParameterLayout.PanelWidth * layout.PanelRows + _output % ParameterLayout.PanelWidth;
    }
}
