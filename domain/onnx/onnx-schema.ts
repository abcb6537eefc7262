interface SchemaField {
  readonly type: string;
  readonly id: number;
  readonly rule?: 'repeated';
}

const optional = (type: string, id: number): SchemaField => ({ type, id });
const rule = 'repeated';
const repeated = (type: string, id: number): SchemaField => ({ rule, type, id });

/**
 * Every message of the Open Neural Network Exchange format: names, types and field numbers as in the official `onnx.proto`
 * of https://github.com/onnx/onnx (IR version 14), as a descriptor that protobufjs reads. Enumerations are `int32`; messages that the official
 * file nests in others have a name of their own here. Their encoding is the same.
 */
export const onnxSchema = {
  nested: {
    onnx: {
      nested: {
        AttributeProto: {
          fields: {
            name: optional('string', 1),
            refAttrName: optional('string', 21),
            docString: optional('string', 13),
            type: optional('int32', 20),
            f: optional('float', 2),
            i: optional('int64', 3),
            s: optional('bytes', 4),
            t: optional('TensorProto', 5),
            g: optional('GraphProto', 6),
            sparseTensor: optional('SparseTensorProto', 22),
            tp: optional('TypeProto', 14),
            floats: repeated('float', 7),
            ints: repeated('int64', 8),
            strings: repeated('bytes', 9),
            tensors: repeated('TensorProto', 10),
            graphs: repeated('GraphProto', 11),
            sparseTensors: repeated('SparseTensorProto', 23),
            typeProtos: repeated('TypeProto', 15),
          },
        },
        ValueInfoProto: {
          fields: {
            name: optional('string', 1),
            type: optional('TypeProto', 2),
            docString: optional('string', 3),
            metadataProps: repeated('StringStringEntryProto', 4),
          },
        },
        NodeProto: {
          fields: {
            input: repeated('string', 1),
            output: repeated('string', 2),
            name: optional('string', 3),
            opType: optional('string', 4),
            domain: optional('string', 7),
            overload: optional('string', 8),
            attribute: repeated('AttributeProto', 5),
            docString: optional('string', 6),
            metadataProps: repeated('StringStringEntryProto', 9),
            deviceConfigurations: repeated('NodeDeviceConfigurationProto', 10),
          },
        },
        IntIntListEntryProto: {
          fields: {
            key: optional('int64', 1),
            value: repeated('int64', 2),
          },
        },
        NodeDeviceConfigurationProto: {
          fields: {
            configurationId: optional('string', 1),
            shardingSpec: repeated('ShardingSpecProto', 2),
            pipelineStage: optional('int32', 3),
          },
        },
        ShardingSpecProto: {
          fields: {
            tensorName: optional('string', 1),
            device: repeated('int64', 2),
            indexToDeviceGroupMap: repeated('IntIntListEntryProto', 3),
            shardedDim: repeated('ShardedDimProto', 4),
          },
        },
        ShardedDimProto: {
          fields: {
            axis: optional('int64', 1),
            simpleSharding: repeated('SimpleShardedDimProto', 2),
          },
        },
        SimpleShardedDimProto: {
          fields: {
            dimValue: optional('int64', 1),
            dimParam: optional('string', 2),
            numShards: optional('int64', 3),
          },
        },
        TrainingInfoProto: {
          fields: {
            initialization: optional('GraphProto', 1),
            algorithm: optional('GraphProto', 2),
            initializationBinding: repeated('StringStringEntryProto', 3),
            updateBinding: repeated('StringStringEntryProto', 4),
          },
        },
        ModelProto: {
          fields: {
            irVersion: optional('int64', 1),
            opsetImport: repeated('OperatorSetIdProto', 8),
            producerName: optional('string', 2),
            producerVersion: optional('string', 3),
            domain: optional('string', 4),
            modelVersion: optional('int64', 5),
            docString: optional('string', 6),
            graph: optional('GraphProto', 7),
            metadataProps: repeated('StringStringEntryProto', 14),
            trainingInfo: repeated('TrainingInfoProto', 20),
            functions: repeated('FunctionProto', 25),
            configuration: repeated('DeviceConfigurationProto', 26),
          },
        },
        DeviceConfigurationProto: {
          fields: {
            name: optional('string', 1),
            numDevices: optional('int32', 2),
            device: repeated('string', 3),
          },
        },
        StringStringEntryProto: {
          fields: {
            key: optional('string', 1),
            value: optional('string', 2),
          },
        },
        TensorAnnotation: {
          fields: {
            tensorName: optional('string', 1),
            quantParameterTensorNames: repeated('StringStringEntryProto', 2),
          },
        },
        GraphProto: {
          fields: {
            node: repeated('NodeProto', 1),
            name: optional('string', 2),
            initializer: repeated('TensorProto', 5),
            sparseInitializer: repeated('SparseTensorProto', 15),
            docString: optional('string', 10),
            input: repeated('ValueInfoProto', 11),
            output: repeated('ValueInfoProto', 12),
            valueInfo: repeated('ValueInfoProto', 13),
            quantizationAnnotation: repeated('TensorAnnotation', 14),
            metadataProps: repeated('StringStringEntryProto', 16),
          },
        },
        SegmentProto: {
          fields: {
            begin: optional('int64', 1),
            end: optional('int64', 2),
          },
        },
        TensorProto: {
          fields: {
            dims: repeated('int64', 1),
            dataType: optional('int32', 2),
            segment: optional('SegmentProto', 3),
            floatData: repeated('float', 4),
            int32Data: repeated('int32', 5),
            stringData: repeated('bytes', 6),
            int64Data: repeated('int64', 7),
            name: optional('string', 8),
            docString: optional('string', 12),
            rawData: optional('bytes', 9),
            externalData: repeated('StringStringEntryProto', 13),
            dataLocation: optional('int32', 14),
            doubleData: repeated('double', 10),
            uint64Data: repeated('uint64', 11),
            metadataProps: repeated('StringStringEntryProto', 16),
          },
        },
        SparseTensorProto: {
          fields: {
            values: optional('TensorProto', 1),
            indices: optional('TensorProto', 2),
            dims: repeated('int64', 3),
          },
        },
        DimensionProto: {
          fields: {
            dimValue: optional('int64', 1),
            dimParam: optional('string', 2),
            denotation: optional('string', 3),
          },
        },
        TensorShapeProto: {
          fields: {
            dim: repeated('DimensionProto', 1),
          },
        },
        TensorTypeProto: {
          fields: {
            elemType: optional('int32', 1),
            shape: optional('TensorShapeProto', 2),
          },
        },
        SequenceTypeProto: {
          fields: {
            elemType: optional('TypeProto', 1),
          },
        },
        MapTypeProto: {
          fields: {
            keyType: optional('int32', 1),
            valueType: optional('TypeProto', 2),
          },
        },
        OptionalTypeProto: {
          fields: {
            elemType: optional('TypeProto', 1),
          },
        },
        SparseTensorTypeProto: {
          fields: {
            elemType: optional('int32', 1),
            shape: optional('TensorShapeProto', 2),
          },
        },
        OpaqueTypeProto: {
          fields: {
            domain: optional('string', 1),
            name: optional('string', 2),
          },
        },
        TypeProto: {
          fields: {
            tensorType: optional('TensorTypeProto', 1),
            sequenceType: optional('SequenceTypeProto', 4),
            mapType: optional('MapTypeProto', 5),
            optionalType: optional('OptionalTypeProto', 9),
            sparseTensorType: optional('SparseTensorTypeProto', 8),
            opaqueType: optional('OpaqueTypeProto', 7),
            denotation: optional('string', 6),
          },
        },
        OperatorSetIdProto: {
          fields: {
            domain: optional('string', 1),
            version: optional('int64', 2),
          },
        },
        FunctionProto: {
          fields: {
            name: optional('string', 1),
            input: repeated('string', 4),
            output: repeated('string', 5),
            attribute: repeated('string', 6),
            attributeProto: repeated('AttributeProto', 11),
            node: repeated('NodeProto', 7),
            docString: optional('string', 8),
            opsetImport: repeated('OperatorSetIdProto', 9),
            domain: optional('string', 10),
            overload: optional('string', 13),
            valueInfo: repeated('ValueInfoProto', 12),
            metadataProps: repeated('StringStringEntryProto', 14),
          },
        },
      } as Readonly<Record<string, { readonly fields: Readonly<Record<string, SchemaField>> }>>,
    },
  },
};
