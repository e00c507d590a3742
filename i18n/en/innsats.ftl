### English.

## Service
service-name = Innsats
