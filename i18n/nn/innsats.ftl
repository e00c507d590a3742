### Nynorsk.

## Service
service-name = Innsats
