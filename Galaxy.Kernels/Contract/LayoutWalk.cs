namespace Galaxy.Kernels.Contract;

/// <summary>The places in parameter memory of a file's tensor [out, channels, height, width], one after the other.</summary>
internal struct LayoutWalk(ParameterLayout layout)
{
    private int _output = -1;
    private int _channel = layout.Order.Channels - 1;
    private int _row = layout.Order.Height - 1;
    private int _column = layout.Order.Width - 1;
    private int _first;
    private int _width;

    /// <summary>The place of the next value; to be called at most once per value.</summary>
    public int Next()
    {
        if (++_column == layout.Order.Width)
            NextRow();
        return _first + (_row * layout.Order.RowStride + _column * layout.Order.ColumnStride + _channel * layout.Order.ChannelStride) * _width;
    }

    private void NextRow()
    {
        _column = 0;
        if (++_row < layout.Order.Height)
            return;
        _row = 0;
        if (++_channel < layout.Order.Channels)
            return;
        _channel = 0;
        int panel = ++_output / ParameterLayout.PanelWidth;
        _width = layout.WidthOf(panel);
        _first = layout.Offset + panel * ParameterLayout.PanelWidth * layout.PanelRows + _output % ParameterLayout.PanelWidth;
    }
}
