using Galaxy.Tests.Harness;
using Galaxy.Tests.Reference;

namespace Galaxy.Tests.Layers;

/// <summary>A kind of layer that is one function of each value: an activation.</summary>
internal abstract class ElementwiseReferenceLayer : SampleReferenceLayer
{
    public sealed override IEnumerable<Net> VectorExamples => [Image.Flatten().Dense(20).Layer(Type).Dropout(0.3).Relu().Dense(2)];

    protected abstract double Value(NetLayer layer, double x);

    protected abstract double Derivative(NetLayer layer, double x);

    protected sealed override Map Output(PlacedLayer layer, Map input)
    {
        Map output = input.Zeros();
        for (int index = 0; index < input.Values.Length; index++)
            output.Values[index] = Value(layer.Layer, input.Values[index]);
        return output;
    }

    protected sealed override Map InputGradient(PlacedLayer layer, Map input, Map outputGradient)
    {
        Map inputGradient = input.Zeros();
        for (int index = 0; index < input.Values.Length; index++)
            inputGradient.Values[index] = outputGradient.Values[index] * Derivative(layer.Layer, input.Values[index]);
        return inputGradient;
    }
}
