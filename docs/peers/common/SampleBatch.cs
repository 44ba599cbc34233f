namespace Galaxy.Peers;

/// <summary>A seeded batch of images and labels, in the memory order of either contestant.</summary>
/// <param name="Pixels">[images, height, width, channels], values from −0.5 to 0.5.</param>
/// <param name="Labels">A class index per image.</param>
internal sealed record SampleBatch(Shape Image, float[] Pixels, ushort[] Labels)
{
    public int Count => Labels.Length;

    public static SampleBatch Of(NetworkInfo network, int count, int seed)
    {
        Random random = new(seed);
        float[] pixels = new float[count * network.Input.Count];
        foreach (ref float value in pixels.AsSpan())
            value = random.NextSingle() - 0.5f;
        ushort[] labels = new ushort[count];
        foreach (ref ushort label in labels.AsSpan())
            label = (ushort)random.Next(network.Classes.Length);
        return new SampleBatch(network.Input, pixels, labels);
    }

    /// <summary>The same pixels as [images, channels, height, width].</summary>
    public float[] ChannelsFirst()
    {
        float[] planes = new float[Pixels.Length];
        int area = Image.Height * Image.Width;
        for (int index = 0; index < Pixels.Length; index++)
        {
            (int pixel, int channel) = Math.DivRem(index, Image.Channels);
            (int image, int place) = Math.DivRem(pixel, area);
            planes[(image * Image.Channels + channel) * area + place] = Pixels[index];
        }

        return planes;
    }
}
